import { agendaHtml } from './agenda-html/product.ts';
import { agendaPdf } from './agenda-pdf/product.ts';
import { anyProduct } from './any-product.ts';
import { badgesPdf } from './badges-pdf/product.ts';
import { bookletPdf } from './booklet-pdf/product.ts';
import { chairSheetsPdf } from './chair-sheets-pdf/product.ts';
import { changesHtml } from './changes-html/product.ts';
import { changesPdf } from './changes-pdf/product.ts';
import { csv } from './csv/product.ts';
import { doorSignsPdf } from './door-signs-pdf/product.ts';
import { glancePdf } from './glance-pdf/product.ts';
import { ical } from './ical/product.ts';
import { indicoCsv } from './indico-csv/product.ts';
import { json } from './json/product.ts';
import { jsonld } from './jsonld/product.ts';
import { markdown } from './markdown/product.ts';
import { planningCardsPdf } from './planning-cards-pdf/product.ts';
import { pocketPdf } from './pocket-pdf/product.ts';
import type { AnyProduct } from './product.ts';
import { scheduleJsonProduct } from './schedule-json/product.ts';
import { scheduleXmlProduct } from './schedule-xml/product.ts';
import { sessionizeJson } from './sessionize-json/product.ts';
import { site } from './site/product.ts';
import { speakerCardsPdf } from './speaker-cards-pdf/product.ts';
import { timeCardsPdf } from './time-cards-pdf/product.ts';
import { wallGridPdf } from './wall-grid-pdf/product.ts';
import { xlsx } from './xlsx/product.ts';

/** Every product, in the order in which they are offered. A new one is a module and a line here. */
export const products: readonly AnyProduct[] = [
  anyProduct(wallGridPdf),
  anyProduct(glancePdf),
  anyProduct(agendaPdf),
  anyProduct(bookletPdf),
  anyProduct(pocketPdf),
  anyProduct(doorSignsPdf),
  anyProduct(chairSheetsPdf),
  anyProduct(timeCardsPdf),
  anyProduct(speakerCardsPdf),
  anyProduct(badgesPdf),
  anyProduct(planningCardsPdf),
  anyProduct(changesPdf),
  anyProduct(agendaHtml),
  anyProduct(changesHtml),
  anyProduct(scheduleXmlProduct),
  anyProduct(scheduleJsonProduct),
  anyProduct(ical),
  anyProduct(csv),
  anyProduct(xlsx),
  anyProduct(json),
  anyProduct(indicoCsv),
  anyProduct(sessionizeJson),
  anyProduct(jsonld),
  anyProduct(markdown),
  anyProduct(site),
];
