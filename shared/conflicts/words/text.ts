import { mostOf, number, type WordsOf } from './names.ts';

/** The words of the rules on texts and names. */
export const TEXT_WORDS: WordsOf = {
  'over-long-title': {
    title: 'Long title',
    rule: 'A title fits on a door sign.',
    tell: (f, names) =>
      `The title of ${names.session(f)} has ${number(f, 'length')} characters, where ${mostOf(f)} the most.`,
  },
  'looks-cut-off': {
    title: 'Looks cut off',
    rule: 'Titles, names and affiliations are whole.',
    tell: (f, names) => {
      const whose = f.facts.column === 'title' ? 'The title' : `The ${f.facts.column} of ${names.person(f)}`;
      return f.facts.column === 'name'
        ? `The name “${f.facts.text}” looks cut off.`
        : `${whose} looks cut off: “…${String(f.facts.text ?? '').slice(-60)}”.`;
    },
  },
  'same-person-twice': {
    title: 'The same person twice',
    rule: 'Nobody is in the program twice.',
    tell: (f, names) => {
      const [first, second] = [names.personAt(f, 0), names.personAt(f, 1)];
      if (f.facts.why === 'email') return `${first} and ${second} have one e-mail address: are they one person?`;
      if (f.facts.why === 'name') return `${first} is there twice${first === second ? '' : `, also as ${second}`}.`;
      return `${first} and ${second}, of one affiliation, are perhaps one person.`;
    },
  },
  'same-talk-twice': {
    title: 'The same talk twice',
    rule: 'No talk is in the program twice, unless it is marked as a repeat.',
    tell: (f, names) =>
      `${names.session(f)} is there ${times(f.sessions.length)}, with a person or the abstract in common, and not all are marked as repeats.`,
  },
};

const times = (count: number): string => (count === 2 ? 'twice' : `${count} times`);
