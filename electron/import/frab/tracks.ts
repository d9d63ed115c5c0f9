import type { ImportedProgram, ImportedSession } from '../../../shared/contract/import.ts';
import { oneLine } from './prose.ts';
import type { Report } from './report.ts';
import type { RawRecord } from './schedule.ts';

type TrackRecord = ImportedProgram['tracks'][number];

/** The tracks that the conference lists, in its order and with its colours, then those that only events name. */
export function trackRecords(
  listed: readonly RawRecord[],
  sessions: readonly ImportedSession[],
  report: Report,
): TrackRecord[] {
  const tracks = new Map<string, TrackRecord>();
  for (const { texts, lines } of listed) {
    const name = oneLine(texts.get('name') ?? '').slice(0, 300);
    if (name === '') {
      report.say('track.unnamed', 'info', lines, 'A track without a name is left out.', [...texts.values()].join(' '));
      continue;
    }
    if (tracks.has(name)) report.say('track.duplicate', 'info', lines, `The track “${name}” is listed twice.`, name);
    for (const [field, value] of texts) {
      if (field !== 'name' && field !== 'color') report.count(`track ${field}`, lines, value);
    }
    const colour = colourOf(texts.get('color') ?? '');
    if (texts.has('color') && colour === null) {
      const message = `The colour of the track “${name}” is not written as #rrggbb and is left out.`;
      report.say('track.colour', 'info', lines, message, texts.get('color'));
    }
    const record = { key: name, lines: [lines[0], lines[1]] as [number, number] };
    tracks.set(name, tracks.get(name) ?? { ...record, fields: { name, ...(colour === null ? {} : { colour }) } });
  }
  for (const { trackKey, lines } of sessions) {
    if (trackKey && !tracks.has(trackKey)) tracks.set(trackKey, { key: trackKey, lines, fields: { name: trackKey } });
  }
  return [...tracks.values()];
}

function colourOf(text: string): string | null {
  const match = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim());
  const digits = match?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return digits.length === 6 ? `#${digits}` : `#${[...digits].map((digit) => digit + digit).join('')}`;
}
