/** What is wrong with an iCalendar file, by rules that calendar programs trip over and no library checks (RFC 5545, 7986). */
export function lintCalendar(text: string): string[] {
  const wrong: string[] = [];
  const say = (condition: boolean, what: string) => {
    if (condition) wrong.push(what);
  };
  const bytes = (line: string) => new TextEncoder().encode(line).length;
  say(/[^\r]\n|\r[^\n]/.test(text), 'a line does not end with CRLF');
  say(!text.endsWith('\r\n'), 'the last line has no end');
  say(/(?![\t\r\n])\p{Cc}/u.test(text), 'a control character');
  say(text.startsWith('\ufeff'), 'a byte order mark');
  for (const line of text.split('\r\n')) say(bytes(line) > 75, `longer than 75 octets: ${line.slice(0, 30)}`);
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  say(lines.includes(''), 'an empty line');
  for (const line of lines) say(!/^[A-Z0-9-]+(?:;[^:]+)?:/.test(line), `no property: ${line.slice(0, 30)}`);
  const count = (pattern: RegExp, list = lines) => list.filter((line) => pattern.test(line)).length;
  say(lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR', 'not one calendar');
  for (const name of ['VERSION:2.0', 'PRODID:', 'METHOD:PUBLISH'])
    say(count(new RegExp(`^${name}`)) !== 1, `not one ${name}`);
  say(count(/^REFRESH-INTERVAL(?!;VALUE=DURATION:)/) > 0, 'REFRESH-INTERVAL without its VALUE');
  const zones = new Set<string>();
  for (const part of lines.join('\r\n').split('BEGIN:VTIMEZONE').slice(1)) {
    const own = part.split('END:VTIMEZONE')[0] ?? '';
    zones.add(/TZID:(.*)/.exec(own)?.[1]?.trim() ?? '');
    const parts = own.match(/BEGIN:(?:STANDARD|DAYLIGHT)[\s\S]*?END:(?:STANDARD|DAYLIGHT)/g) ?? [];
    say(parts.length === 0, 'a VTIMEZONE without an observance');
    for (const one of parts)
      for (const name of ['DTSTART:\\d{8}T\\d{6}\\b(?!Z)', 'TZOFFSETFROM:[+-]\\d{4}', 'TZOFFSETTO:[+-]\\d{4}'])
        say(!new RegExp(name).test(one), `an observance without ${name.slice(0, 8)}`);
  }
  const uids = lines.filter((line) => line.startsWith('UID:'));
  say(new Set(uids).size !== uids.length, 'a UID twice');
  for (const event of text
    .replace(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)) {
    const own = event.split('END:VEVENT')[0]?.split('\r\n') ?? [];
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
      say(count(new RegExp(`^${name}[;:]`), own) !== 1, `an event without one ${name}`);
    say(count(/^(?:DTEND|DURATION)[;:]/, own) !== 1, 'an event without one end');
    say(count(/^ATTENDEE/, own) > 0, 'a speaker as an invited guest');
    for (const line of own.filter((one) => /^DT(?:START|END)[;:]/.test(one))) {
      const zone = /^DT(?:START|END);TZID=([^:;]+):\d{8}T\d{6}$/.exec(line)?.[1];
      say(
        zone === undefined && !/^DT(?:START|END):\d{8}T\d{6}Z$/.test(line),
        'a time without zone that is no UTC instant',
      );
      say(zone !== undefined && !zones.has(zone), `no VTIMEZONE for ${zone}`);
    }
    for (const name of ['SEQUENCE', 'STATUS'])
      say(count(new RegExp(`^${name}:`), own) !== 1, `an event without one ${name}`);
    say(count(/^SEQUENCE:(?!\d+$)/, own) > 0, 'a SEQUENCE that is no number');
    say(count(/^STATUS:(?!CONFIRMED$|TENTATIVE$|CANCELLED$)/, own) > 0, 'a STATUS that events do not have');
    for (const line of own.filter((one) => /^(?:SUMMARY|LOCATION|DESCRIPTION):/.test(one)))
      say(/(?<!\\)(?:\\\\)*[,;]/.test(line.replace(/^\w+:/, '')), `not escaped: ${line.slice(0, 40)}`);
  }
  return [...new Set(wrong)];
}
