import { useState } from 'react';
import { RULES } from '../../shared/conflicts/rules.ts';
import type { ProgramStore } from '../state/store.ts';
import { useStore } from '../state/use-program.ts';
import { TextField } from '../ui/field.tsx';
import { familiesOf } from './families.ts';
import { LEVEL_CHOICES, LEVEL_MEANINGS } from './level-words.ts';
import { RuleCard } from './rule-card.tsx';
import styles from './rule-settings.module.css';
import { scopeWords } from './scope-words.ts';
import { type Found, useFound } from './use-found.ts';

/** Every rule in one sentence, with its level, its parameters, its exceptions and what it finds in this program. */
export function RuleSettings() {
  const [text, setText] = useState('');
  const store = useStore();
  const found = useFound();
  const families = familiesOf(RULES, text);
  const shown = families.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      <div className={styles.bar}>
        <search className={styles.search}>
          <TextField
            label="Find a rule"
            hideLabel
            type="search"
            placeholder="Find a rule"
            value={text}
            onChange={setText}
          />
        </search>
        <span className={styles.counted} role="status">
          {shown === RULES.length ? `${RULES.length} rules` : `${shown} of ${RULES.length} rules`}
        </span>
        <details className={styles.levels}>
          <summary>What the levels mean</summary>
          <dl>
            {LEVEL_MEANINGS.map(({ level, means }) => (
              <div key={level}>
                <dt>{LEVEL_CHOICES.find(({ id }) => id === level)?.label}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      <div className={styles.scroll}>
        {families.length === 0 ? <p className={styles.dim}>No rule speaks of “{text.trim()}”.</p> : null}
        {families.map(({ id, label, rules }) => (
          <section key={id} className={styles.family} aria-label={label}>
            <h2>{label}</h2>
            {rules.map((rule) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                isCounted={found.has(rule.id)}
                {...(found.get(rule.id) ?? NOTHING)}
                settingKey={settingKey(store, rule.id)}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

const NOTHING: Found = { count: 0, accepted: 0, example: '' };

/** All that a card shows of how its rule is set. */
function settingKey({ state, settings }: ProgramStore, rule: string): string {
  const own = settings.rules.get(rule) ?? [];
  const told = own.map(({ scope, level, values }) => [scope && scopeWords(state, scope), scope, level, values]);
  const isSet = [...state.ruleSetting.values()].some((row) => row.rule === rule && row.scope === null);
  return JSON.stringify([isSet, told]);
}
