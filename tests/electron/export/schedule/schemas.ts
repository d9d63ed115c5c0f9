import Ajv from 'ajv';
import draft6 from 'ajv/lib/refs/json-schema-draft-06.json' with { type: 'json' };
import formats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { sharedData } from '../../../shared/merging/memory-tx.ts';

const xsd = sharedData('c3voc-schema/schedule.xml.xsd');
const schema = sharedData('c3voc-schema/schedule.schema.json');

/** Whether the published schemas lie beside the project. */
export const hasSchemas = xsd !== null && schema !== null;

/** What c3voc's XSD finds wrong with a document. */
export function xsdFaults(text: string): readonly string[] {
  const rules = XmlDocument.fromBuffer(xsd ?? new Uint8Array());
  const validator = XsdValidator.fromDoc(rules);
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n');
  } finally {
    for (const made of [document, validator, rules]) made.dispose();
  }
}

/** What c3voc's JSON schema finds wrong with a document. */
export function schemaFaults(text: string): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  formats(ajv);
  ajv.addMetaSchema(draft6);
  const validate = ajv.compile(JSON.parse(new TextDecoder().decode(schema ?? new Uint8Array())));
  return validate(JSON.parse(text))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
