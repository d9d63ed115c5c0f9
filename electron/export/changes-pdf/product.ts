import { z } from 'zod';
import { changesOf } from '../changes-parts/changes-of.ts';
import { printBase } from '../print/base.ts';
import { orientationOption, pageSize, paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';

const options = z.strictObject({
  paper: paperOption(['a4', 'a5', 'a3', 'letter', 'legal']),
  orientation: orientationOption('portrait'),
});

/** What is different since an earlier release, to be hung up beside the program. */
export const changesPdf: Product<z.infer<typeof options>> = {
  id: 'changes-pdf',
  label: 'Changes (PDF)',
  about: 'What is different since the release before, or one that is named, to be hung up beside the program.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  usesReleases: true,
  marksChanges: true,
  options,
  async make(input, { paper, orientation }) {
    const { agenda, base } = printBase(input, null);
    const { words, since, days } = changesOf(input);
    const page = pageSize(paper, agenda, orientation);
    const none = days?.length === 0 ? words.none : null;
    const document = { base, page, title: words.title, since, none, days: days ?? [] };
    return typeset('changes.typ', document);
  },
};
