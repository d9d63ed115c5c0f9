import type { ReactNode } from 'react';
import { ownParameters } from '../../shared/conflicts/parameters.ts';
import type { Rule } from '../../shared/conflicts/rule.ts';
import type { Setting } from '../../shared/conflicts/settings.ts';
import type { CommandArgs } from '../../shared/contract/commands.ts';
import { useExecute } from '../state/execute.ts';
import { LevelSelect } from './level-select.tsx';
import { whatBlocks } from './level-words.ts';
import { ParameterField } from './parameter-field.tsx';
import styles from './rule-settings.module.css';

type SetRule = CommandArgs<'rule.set'>;

/** A scope as the command takes it. */
export const scopeArgument = ({ scope }: Setting): SetRule['scope'] =>
  scope === null
    ? null
    : {
        ...(scope.kinds ? { kinds: [...scope.kinds] } : {}),
        ...(scope.tracks ? { tracks: [...scope.tracks] } : {}),
        ...(scope.rooms ? { rooms: [...scope.rooms] } : {}),
        ...(scope.days ? { days: [...scope.days] } : {}),
      };

interface SettingRowProps {
  readonly rule: Rule;
  readonly setting: Setting;
  /** What the level's list is called: the rule's title, or the exception. */
  readonly label: string;
  readonly children?: ReactNode;
}

/** Level and parameters of a rule in one scope; each change is one command. */
export function SettingRow({ rule, setting, label, children }: SettingRowProps) {
  const execute = useExecute();
  const { level, values } = setting;
  // Only what was changed here is sent: another window may have changed the rest.
  const set = (change: Pick<SetRule, 'level' | 'parameters'>) =>
    void execute('rule.set', { rule: rule.id, scope: scopeArgument(setting), ...change });
  return (
    <div className={styles.setting}>
      <span className={styles.level}>
        <LevelSelect label={`Level: ${label}`} value={level} onChange={(next) => set({ level: next })} />
      </span>
      {children}
      {level === 'block' ? <p className={styles.blocks}>{whatBlocks(rule)}</p> : null}
      <div className={styles.parameters}>
        {ownParameters(rule.parameters).map(([name, parameter]) => (
          <ParameterField
            key={name}
            parameter={parameter}
            value={values[name] ?? parameter.default}
            onChange={(value) => set({ parameters: { [name]: value } })}
          />
        ))}
      </div>
    </div>
  );
}
