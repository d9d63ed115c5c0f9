import { buildProgram } from '../../shared/builder.ts';
import { HOSTILE } from './hostile-strings.ts';

const ROOMS = 10;
const LENGTH = 30;

/** A program in which each hostile text is a title, an abstract, a name, an affiliation and a biography, once. */
export const hostileProgram = () =>
  buildProgram({
    program: { title: '<script>alert(0)</script>', venue: '=1+1', city: '#panic("city")' },
    days: { mon: '2026-06-01 06:00-24:00' },
    rooms: Object.fromEntries(Array.from({ length: ROOMS }, (_, i) => [`R${i}`, { name: `R${i} ${HOSTILE[i]}` }])),
    tracks: ['</track> "=1"'],
    people: Object.fromEntries(
      HOSTILE.map((text, i) => [
        `p${i}`,
        { name: text.slice(0, 500), affiliation: text.slice(0, 500), biography: text },
      ]),
    ),
    sessions: Object.fromEntries(
      HOSTILE.map((text, i) => {
        const start = 6 * 60 + Math.floor(i / ROOMS) * LENGTH;
        const clock = `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`;
        const at = `mon ${clock}`;
        return [
          `s${i}`,
          {
            at,
            room: `R${i % ROOMS}`,
            length: LENGTH,
            title: text,
            abstract: text,
            track: '</track> "=1"',
            speakers: [`p${i}`],
          },
        ];
      }),
    ),
  });
