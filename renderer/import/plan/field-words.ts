const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  abstract: 'Abstract',
  notes: 'Notes',
  track: 'Track',
  kind: 'Kind',
  people: 'People',
  tags: 'Tags',
  place: 'Day, time and room',
  language: 'Language',
  level: 'Level',
  durationMinutes: 'Length',
  status: 'Status',
  expectedAudience: 'Expected audience',
  recording: 'Recording',
  plenary: 'Plenary',
  block: 'Block of talks',
  url: 'Web page',
  relations: 'Relations to other sessions',
  name: 'Name',
  sortName: 'Sort name',
  email: 'E-mail',
  affiliation: 'Affiliation',
  jobTitle: 'Job title',
  biography: 'Biography',
  pronouns: 'Pronouns',
  pronunciation: 'Pronunciation',
  timeZone: 'Time zone',
  away: 'Away',
  stay: 'Arrival and departure',
  capacity: 'Seats',
  building: 'Building',
  floor: 'Floor',
  position: 'Position',
  colour: 'Colour',
  date: 'Date',
  label: 'Label',
  opening: 'Opening',
  closing: 'Closing',
  service: 'Service',
  tagline: 'Tagline',
  acronym: 'Short name',
  city: 'City',
  venue: 'Venue',
  locale: 'Language of the program',
  guid: 'Public id',
};

/** A field as people name it; a custom field by its own name. */
export const fieldWords = (field: string): string =>
  FIELDS[field] ?? (field.startsWith('custom:') ? field.slice('custom:'.length) : spaced(field));

// A field that is met here for the first time: “someField” is “Some field”.
const spaced = (field: string): string => {
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
