import { memo, useState } from 'react';
import type { Rule } from '../../shared/conflicts/rule.ts';
import { ruleWords } from '../../shared/conflicts/words.ts';
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
import type { Found } from './use-found.ts';
import { isOff } from './would-find.ts';

interface RuleCardProps extends Found {
  readonly rule: Rule;
  /** False until it is known what the rule finds. */
  readonly isCounted: boolean;
  /** How it is set, in any words: another text draws the card anew. */
  readonly settingKey: string;
}

/** A rule: what it asks, how it is set, and what it finds in this program. */
export const RuleCard = memo(function RuleCard({ rule, ...finds }: RuleCardProps) {
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
        <Finds rule={rule} {...finds} off={isOff(own)} />
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
});

type FindsProps = Pick<RuleCardProps, 'rule' | 'isCounted' | keyof Found> & { readonly off: boolean };

function Finds({ rule, isCounted, count, accepted, example, off }: FindsProps) {
  if (!isCounted) return <p className={styles.finds}>Counting…</p>;
  const told = count === 0 ? 'nothing' : String(count);
  return (
    <p className={styles.finds}>
      <span className={count > 0 ? styles.count : ''}>
        {off ? `Would find ${told} now` : `Finds ${told} now`}
        {accepted > 0 && !off ? `, ${accepted} of them accepted` : ''}.
      </span>{' '}
      {example === '' ? null : (
        <>
          <span>{example}</span>{' '}
          {off || accepted === count ? null : (
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
      )}
    </p>
  );
}
