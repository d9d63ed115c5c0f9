import { clockText, isoText, numberText } from '../clock-text.ts';

type Attributes = Readonly<Record<string, string>>;

/** A cell of a sheet in ODF as it is being read. */
export class OdsCell {
  /** For how many columns it stands. */
  readonly repeated: number;
  readonly #attributes: Attributes;
  readonly #paragraphs: string[] = [];

  constructor(attributes: Attributes) {
    this.#attributes = attributes;
    this.repeated = count(attributes['table:number-columns-repeated']);
  }

  paragraph(): void {
    this.#paragraphs.push('');
  }

  add(text: string): void {
    const last = this.#paragraphs.length - 1;
    if (last >= 0) this.#paragraphs[last] += text;
  }

  /** Its value as text: typed ones by their value, texts as their paragraphs. */
  get text(): string {
    const shown = this.#paragraphs.join('\n');
    const value = (name: string): string | undefined => this.#attributes[`office:${name}`];
    switch (value('value-type')) {
      case 'float':
      case 'percentage':
      case 'currency':
        return numberText(value('value') ?? shown);
      case 'date':
        return isoText(value('date-value') ?? shown);
      case 'time':
        return lengthText(value('time-value')) ?? shown;
      case 'boolean':
        return value('boolean-value') === 'true' ? 'TRUE' : 'FALSE';
      case 'string':
        return value('string-value') ?? shown;
      default:
        return shown;
    }
  }
}

/** How often something stands; once where nothing usable is said. */
export function count(text: string | undefined): number {
  const times = Number(text ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}

/** A length such as PT09H30M00S as hours and minutes. */
function lengthText(text: string | undefined): string | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(text ?? '');
  if (!match) return null;
  return clockText(Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0));
}
