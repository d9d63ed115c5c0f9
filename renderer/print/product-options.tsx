import { shortDate } from '../sessions/session-rows.ts';
import { daysInOrder } from '../state/days-in-order.ts';
import { useRow, useTables } from '../state/use-program.ts';
import { type Choice, Select } from '../ui/field.tsx';
import type { OptionName, Options } from './products.ts';

const ABSTRACTS: readonly Choice[] = [
  { id: 'yes', label: 'With abstracts' },
  { id: 'no', label: 'Without abstracts' },
];
const PARTS: readonly Choice[] = [
  { id: 'both', label: 'Grids and list' },
  { id: 'grid', label: 'Grids only' },
  { id: 'list', label: 'List only' },
];
const PAPERS = { a4: 'A4', letter: 'Letter' } as const;

interface ProductOptionsProps {
  readonly names: readonly OptionName[];
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

/** The choices that a product leaves. */
export function ProductOptions({ names, options, onChange }: ProductOptionsProps) {
  const program = useRow('program', 'program');
  const days = useTables(['day'], daysInOrder);
  const own = PAPERS[program?.paperSize ?? 'a4'];
  const select = (name: OptionName, label: string, choices: readonly Choice[]) =>
    names.includes(name) ? (
      <Select
        label={label}
        value={options[name]}
        choices={choices}
        onChange={(value) => onChange({ ...options, [name]: value })}
      />
    ) : null;
  return (
    <>
      {select('day', 'Day', [
        { id: '', label: 'All days' },
        ...days.map(({ date, label }) => ({
          id: date,
          label: label ? `${shortDate(date)}, ${label}` : shortDate(date),
        })),
      ])}
      {select('parts', 'Pages', PARTS)}
      {select('abstracts', 'Abstracts', ABSTRACTS)}
      {select('paper', 'Paper', [
        { id: '', label: `As the program: ${own}` },
        ...Object.entries(PAPERS).map(([id, label]) => ({ id, label })),
      ])}
    </>
  );
}
