import type { ColumnRole } from '../../../shared/contract/import.ts';

// What headers are called, in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish and others; from
// what people write in tables. Accents and capitals don't count.
const ALIASES: Readonly<Record<ColumnRole, string>> = {
  id: 'id, uid, code, number, no, nr, #, session id, talk id, paper id, submission id, submission number, proposal id, paper, paper number, speaker id, person id, key, reference, kennung, nummer, vortragsnummer, numero, identifiant, identificador, codigo',
  title:
    'title, talk title, session title, paper title, proposal title, submission title, presentation title, lecture title, talk, session, session name, name of talk, talk name, topic, lecture, titel, vortragstitel, titel des vortrags, vortrag, thema, titre, titre de la presentation, titre de la session, intitule, titulo, titulo de la charla, titulo de la ponencia, ponencia, charla, titolo, titulo da palestra, palestra, tytul',
  subtitle: 'subtitle, sub title, untertitel, sous-titre, sous titre, subtitulo, sottotitolo, ondertitel',
  abstract:
    'abstract, description, summary, talk description, talk abstract, session description, session abstract, abstract text, beschreibung, zusammenfassung, kurzfassung, inhalt, resume, descriptif, resumen, descripcion, descrizione, riassunto, samenvatting, omschrijving, resumo, descricao, opis',
  notes:
    'notes, note, internal notes, comment, comments, remarks, remark, bemerkung, bemerkungen, anmerkung, anmerkungen, notizen, kommentar, remarques, remarque, commentaire, commentaires, notas, observaciones, comentarios, opmerkingen',
  speakers:
    'speakers, speaker, speaker names, speaker name, speaker(s), presenters, presenter, presenting author, presented by, people, names, name, full name, person, display name, referent, referenten, referentin, referentinnen, referent:in, referent:innen, referent/innen, referentinnen und referenten, referent*innen, referent/in, sprecher, sprecherin, vortragende, vortragender, vortragende(r), intervenant, intervenants, intervenante, intervenant·e·s, orateur, orateurs, oratrice, conferencier, conferenciers, nom complet, ponente, ponentes, orador, oradores, conferenciante, conferenciantes, nombre completo, relatore, relatori, spreker, sprekers, palestrante, palestrantes, prelegent, prelegenci',
  chairs:
    'chair, chairs, session chair, session chairs, chairperson, chaired by, sitzungsleitung, sitzungsleiter, vorsitz, president de seance, presidence, presidente, presidencia',
  moderators:
    'moderator, moderators, moderated by, host, hosts, facilitator, facilitators, moderation, moderatorin, moderateur, moderateurs, moderatrice, moderador, moderadora, moderadores, animateur',
  panelists:
    'panelists, panelist, panellists, panellist, panel, panel members, podium, podiumsgaste, panelistas, panelista',
  authors:
    'authors, author, author(s), author names, author list, co-authors, coauthors, co-author, autoren, autor, autorin, autor:innen, auteurs, auteur, autores, autora, autori, autore, coautores',
  firstName:
    'first name, firstname, given name, given names, forename, vorname, prenom, nombre, nombre de pila, nome, voornaam, imie',
  lastName:
    'last name, lastname, surname, family name, nachname, familienname, nom, nom de famille, apellido, apellidos, cognome, achternaam, sobrenome, nazwisko',
  affiliations:
    'affiliations, affiliation, company, companies, organisation, organization, organisations, organizations, institution, institutions, institute, employer, university, firma, unternehmen, arbeitgeber, hochschule, universitat, einrichtung, entreprise, societe, organisme, etablissement, universite, afiliacion, empresa, organizacion, institucion, universidad, azienda, affiliazione, organizzazione, organisatie, bedrijf',
  email:
    'email, e-mail, emails, e-mails, mail, email address, e-mail address, email addresses, speaker email, speaker emails, contact email, mailadresse, e-mail-adresse, courriel, adresse e-mail, adresse mail, mel, correo, correo electronico, direccion de correo, posta elettronica, e-mailadres',
  biography:
    'biography, bio, biographies, speaker bio, speaker biography, about, about the speaker, short bio, biografie, kurzbiografie, kurzbiographie, vita, lebenslauf, uber mich, biographie, courte biographie, biografia, semblanza, biografia breve',
  jobTitle:
    'job title, position, tagline, tag line, job, function, occupation, academic title, berufsbezeichnung, funktion, beruf, stelle, fonction, poste, titre professionnel, cargo, puesto, funzione, functie',
  pronouns: 'pronouns, pronoun, preferred pronouns, your pronouns, pronomen, pronoms, pronombres, pronomi',
  pronunciation:
    'pronunciation, name pronunciation, how to pronounce, pronounced, phonetic, aussprache, prononciation, pronunciacion, pronuncia, uitspraak',
  timeZone:
    'time zone, timezone, tz, zeitzone, fuseau horaire, fuseau, zona horaria, huso horario, fuso orario, tijdzone',
  personRole:
    'role, speaker role, role in session, participation, participant role, rolle, role dans la session, rol, papel, ruolo',
  availability:
    'availability, availabilities, unavailable, unavailability, not available, available, constraints, time constraints, scheduling constraints, scheduling wishes, cannot attend, can not attend, verfugbarkeit, nicht verfugbar, verfugbar, abwesend, abwesenheit, terminwunsche, disponibilite, disponibilites, indisponibilites, indisponible, contraintes, disponibilidad, no disponible, disponibilita, beschikbaarheid',
  arrival:
    'arrival, arrives, arrival date, arrival time, arriving, ankunft, anreise, anreisetag, arrivee, llegada, arrivo, aankomst',
  departure:
    'departure, departs, departure date, departure time, leaving, leaves, abreise, abreisetag, abfahrt, depart, salida, partida, partenza, vertrek',
  track:
    'track, tracks, stream, category, subject area, area, theme, programme track, schiene, themenbereich, themengebiet, kategorie, themenblock, thematique, filiere, categorie, axe, tematica, categoria, area tematica, eje, sciezka',
  kind: 'kind, type, session type, talk type, format, session format, talk format, presentation type, submission type, proposal type, paper type, paper_type, art, typ, vortragsart, beitragsart, sitzungsart, type de session, type de presentation, tipo, tipo de sesion, tipo de charla, formato, soort',
  tags: 'tags, keywords, keyword, labels, topics, schlagworte, schlagworter, stichworte, mots-cles, mots cles, etiquettes, etiquetas, palabras clave, parole chiave, trefwoorden, palavras-chave',
  duration:
    'duration, length, minutes, duration minutes, durationminutes, scheduled duration, talk length, min, dauer, lange, duree, longueur, duracion, durata, duur, duracao',
  room: 'room, rooms, location, venue, hall, place, room name, raum, saal, horsaal, ort, zimmer, salle, salles, lieu, amphi, sala, aula, salon, zaal, lokaal',
  capacity:
    'capacity, seats, room capacity, kapazitat, platze, sitzplatze, capacite, places, capacidad, aforo, plazas, capienza, capaciteit',
  start:
    'start, starts, start time, starts at, scheduled at, begin, begins, beginning, date and time, datetime, start date, anfang, beginn, startzeit, debut, heure de debut, commence a, inicio, comienzo, hora de inicio, inizio, aanvang',
  date: 'date, day, start (date), session date, datum, tag, jour, date de la session, fecha, dia, data, giorno, dag',
  time: 'time, clock, start (time), uhrzeit, zeit, heure, horaire, hora, ora, orario, tijd',
  end: 'end, ends, end time, ends at, end date, finish, end (time), ende, endzeit, fin, heure de fin, hora de fin, fine, einde, fim',
  language:
    'language, lang, session language, talk language, spoken language, sprache, vortragssprache, langue, idioma, lengua, lingua, taal, jezyk',
  level:
    'level, audience level, difficulty, session level, talk level, niveau, schwierigkeit, schwierigkeitsgrad, nivel, livello, poziom',
  status:
    'status, state, proposal state, decision, submission state, acceptance, entscheidung, zustand, statut, etat, decision finale, estado, stato',
  url: 'url, link, website, web page, homepage, session url, talk url, lien, site web, enlace, sitio web, pagina web, webseite, sito',
  expectedAudience:
    'expected audience, audience, expected attendance, attendance, seats needed, expected attendees, audience size, number of attendees, erwartete teilnehmer, erwartete besucher, teilnehmerzahl, publikum, public attendu, participants attendus, audience attendue, asistencia esperada, asistentes, publico esperado',
  votes:
    'votes, vote, number of votes, vote count, stars, likes, stimmen, anzahl stimmen, nombre de votes, votos, numero de votos, voti, stemmen',
  before: 'before, must be before, is before, followed by, vor, muss vor, avant, doit preceder, antes de, prima di',
  after:
    'after, must be after, is after, follows, depends on, requires, prerequisite, nach, muss nach, apres, doit suivre, despues de, dopo',
  apart:
    'apart, not parallel, not parallel to, not parallel with, conflicts with, not at the same time as, nicht parallel, nicht parallel zu, pas en parallele, no en paralelo',
  together:
    'together, parallel with, same time as, at the same time as, parallel zu, gleichzeitig mit, en meme temps que, en paralelo con',
  sameRoom:
    'same room, same room as, gleicher raum, gleicher raum wie, meme salle, meme salle que, misma sala, misma sala que',
  firstSession: 'first session, session 1, session a, talk 1, talk a, first talk, erste sitzung, session_1, first',
  secondSession: 'second session, session 2, session b, talk 2, talk b, second talk, zweite sitzung, session_2, second',
  bothCount:
    'both, would attend both, count, people, overlap, attendees, interested in both, number of people, anzahl, beide, nombre, les deux, ambos',
};

/** Roles that only mean something beside each other: a table of pairs of sessions. */
const PAIR_ROLES = new Set<ColumnRole>(['firstSession', 'secondSession', 'bothCount']);

/** A header for comparing: lower case without accents, single spaces, no trailing colon or star, underscores as spaces. */
const headerKey = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[_\s]+/g, ' ')
    .replace(/[\s:*?]+$/, '')
    .trim();

const entries = Object.entries(ALIASES).flatMap(([role, names]) =>
  names.split(', ').map((name) => [headerKey(name), role as ColumnRole] as const),
);
// Where a word serves two roles, the first in the list has it.
const byAlias = new Map<string, ColumnRole>();
const byPairAlias = new Map<string, ColumnRole>();
for (const [name, role] of entries) {
  const known = PAIR_ROLES.has(role) ? byPairAlias : byAlias;
  if (!known.has(name)) known.set(name, role);
}

/** Roles that several columns may have, such as “Speaker 1”, “Speaker 2”. */
export const LIST_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'speakers',
  'chairs',
  'moderators',
  'panelists',
  'authors',
  'affiliations',
  'email',
  'tags',
  'availability',
  'before',
  'after',
  'apart',
  'together',
  'sameRoom',
]);

/** What a header's column holds, or null if it is none of the usual names. */
export function roleOf(header: string): ColumnRole | null {
  const key = headerKey(header);
  if (key === '') return null;
  const known = byAlias.get(key) ?? byAlias.get(key.replace(/\s*[([][^()[\]]{0,40}[)\]]$/, ''));
  if (known !== undefined) return known;
  const numbered = /^(.*?)\s*#?\d{1,2}(\s.*)?$/.exec(key);
  const role = numbered ? byAlias.get(`${numbered[1]}${numbered[2] ?? ''}`.trim()) : undefined;
  return role !== undefined && LIST_ROLES.has(role) ? role : null;
}

/** What a header's column holds in a table of pairs of sessions. */
export const pairRoleOf = (header: string): ColumnRole | null => byPairAlias.get(headerKey(header)) ?? null;
