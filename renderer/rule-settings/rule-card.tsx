import { useState } from 'react';
import type { Conflict, Rule } from '../../shared/conflicts/rule.ts';
import { explain, ruleWords } from '../../shared/conflicts/words.ts';
import { goTo } from '../app/route.ts';
import { NO_FILTER } from '../conflicts-screen/filter.ts';
import { setView } from '../conflicts-screen/view.ts';
import { useExecute } from '../state/execute.ts';
import { useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { ExceptionDialog } from './exception-dialog.tsx';
import styles from './rule-settings.module.css';
import { scopeWords } from './scope-words.ts';
import { SettingRow, scopeArgument } from './setting-row.tsx';
import { isOff } from './would-find.ts';

interface RuleCardProps {
  readonly rule: Rule;
  /** What it finds now; absent until that is known. */
  readonly found: readonly Conflict[] | undefined;
}

/** A rule: what it asks, how it is set, and what it finds in this program. */
export function RuleCard({ rule, found }: RuleCardProps) {
  const { state, settings } = useStore();
  const execute = useExecute();
  const [isAdding, setAdding] = useState(false);
  const { title, rule: asks } = ruleWords(rule.id);
  const own = settings.rules.get(rule.id) ?? [];
  const everywhere = own.find(({ scope }) => scope === null);
  const exceptions = own.filter(({ scope }) => scope !== null);
  const isSet = [...state.ruleSetting.values()].some((row) => row.rule === rule.id && row.scope === null);
  const reset = (scope: ReturnType<typeof scopeArgument>) => void execute('rule.reset', { rule: rule.id, scope });
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.told}>
        <h3>{title}</h3>
        <p>{asks}</p>
        <Finds rule={rule} found={found} off={isOff(own)} />
      </div>
      {everywhere ? (
        <SettingRow rule={rule} setting={everywhere} label={title}>
          <span className={styles.tools}>
            <Button look="quiet" aria-label={`For some only: ${title}`} onPress={() => setAdding(true)}>
              For some only…
            </Button>
            {isSet ? (
              <Button look="quiet" aria-label={`Reset to default: ${title}`} onPress={() => reset(null)}>
                Reset to default
              </Button>
            ) : null}
          </span>
        </SettingRow>
      ) : null}
      {exceptions.length > 0 ? (
        <ul className={styles.exceptions} aria-label={`Exceptions: ${title}`}>
          {exceptions.map((setting) => {
            const words = setting.scope === null ? '' : scopeWords(state, setting.scope);
            return (
              <li key={words}>
                <span className={styles.scope}>{words}</span>
                <SettingRow rule={rule} setting={setting} label={`${title}, ${words}`}>
                  <Button look="quiet" aria-label={`Remove: ${words}`} onPress={() => reset(scopeArgument(setting))}>
                    Remove
                  </Button>
                </SettingRow>
              </li>
            );
          })}
        </ul>
      ) : null}
      {isAdding ? <ExceptionDialog rule={rule} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function Finds({ rule, found, off }: RuleCardProps & { readonly off: boolean }) {
  const { state, planId } = useStore();
  if (!found) return <p className={styles.finds}>Counting…</p>;
  const [example] = found;
  const accepted = found.filter((conflict) => conflict.accepted).length;
  const count = found.length === 0 ? 'nothing' : String(found.length);
  return (
    <p className={styles.finds}>
      <span className={found.length > 0 ? styles.count : ''}>
        {off ? `Would find ${count} now` : `Finds ${count} now`}
        {accepted > 0 && !off ? `, ${accepted} of them accepted` : ''}.
      </span>{' '}
      {example ? (
        <>
          <span className={styles.example}>{explain(example, state, { planId }).sentence}</span>{' '}
          {off || accepted === found.length ? null : (
            <button
              type="button"
              className={styles.link}
              aria-label={`Show all: ${ruleWords(rule.id).title}`}
              onClick={() => {
                setView({ filter: { ...NO_FILTER, rule: rule.id }, grouping: 'rule', folded: new Set(), at: null });
                goTo('conflicts');
              }}
            >
              Show all
            </button>
          )}
        </>
      ) : null}
    </p>
  );
}
