import { useState } from 'react';
import { READING_OPTIONS, type ReadingOption, saidOptions } from '../../shared/merging/reading-options.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';

interface ReadingDialogProps {
  readonly format: string;
  /** How the file is read now, as far as it was said. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly onRead: (options: Record<string, string>) => void;
}

/** The button and dialog for what a person may say about how a file of this format is read; nothing for other formats. */
export function ReadingDialog({ format, options, onRead }: ReadingDialogProps) {
  const [draft, setDraft] = useState<Readonly<Record<string, string>> | null>(null);
  const offered = READING_OPTIONS[format] ?? [];
  if (offered.length === 0) return null;
  const close = () => setDraft(null);
  return (
    <>
      <Button onPress={() => setDraft(saidOptions(format, options))}>How it is read…</Button>
      <Dialog
        title="How the file is read"
        isOpen={draft !== null}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button
              look="primary"
              onPress={() => {
                // An empty one takes back what was said for the last file.
                if (draft) onRead(Object.fromEntries(offered.map(({ name }) => [name, draft[name]?.trim() ?? ''])));
                close();
              }}
            >
              Read it so
            </Button>
          </>
        }
      >
        {offered.map((option) => (
          <OptionField
            key={option.name}
            option={option}
            value={draft?.[option.name] ?? ''}
            onChange={(value) => setDraft({ ...draft, [option.name]: value })}
          />
        ))}
      </Dialog>
    </>
  );
}

interface OptionFieldProps {
  readonly option: ReadingOption;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OptionField({ option: { label, help, choices }, value, onChange }: OptionFieldProps) {
  if (!choices) return <TextField label={label} help={help} value={value} onChange={onChange} />;
  return (
    <Select label={label} choices={[{ id: '', label: 'As guessed' }, ...choices]} value={value} onChange={onChange} />
  );
}
