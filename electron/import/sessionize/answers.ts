import { isObject, type JsonRecord, textOf } from '../json/json-record.ts';
import type { Told } from '../json/told.ts';

/** What somebody chose or answered: the name of the question or category, and the answers. */
export interface Answer {
  readonly name: string;
  readonly values: readonly string[];
}

interface Item {
  readonly category: string;
  readonly name: string;
}

/** Looks up the questions and categories of the “All” view; other views write them out in place. */
export class Answers {
  readonly #questions = new Map<string, string>();
  readonly #items = new Map<string, Item>();
  readonly #told: Told;

  constructor(questions: readonly JsonRecord[], categories: readonly JsonRecord[], told: Told) {
    this.#told = told;
    for (const question of questions) this.#questions.set(question.text('id'), question.text('question'));
    for (const category of categories) {
      const title = category.text('title') || `Category ${category.text('id')}`;
      for (const item of category.records('items')) {
        this.#items.set(item.text('id'), { category: title, name: item.text('name') });
      }
    }
  }

  /** All that a session or a speaker chose and answered, by name; a name that stands twice is one. */
  of(record: JsonRecord): readonly Answer[] {
    const found = [...this.#chosen(record), ...this.#written(record), ...this.#answered(record)];
    const names = Map.groupBy(
      found.filter(({ values }) => values.length > 0),
      ({ name }) => name,
    );
    return [...names].map(([name, answers]) => ({ name, values: answers.flatMap(({ values }) => values) }));
  }

  /** The “All” view: ids of items. */
  #chosen(record: JsonRecord): readonly Answer[] {
    return (record.list('categoryItems') ?? []).flatMap((value) => {
      const id = isObject(value) ? String(value.id) : String(value);
      const item = this.#items.get(id);
      if (item) return [{ name: item.category, values: item.name === '' ? [] : [item.name] }];
      const message = `Item ${id} of a category is not in the file; it is left out.`;
      this.#told.say('category.dangling', 'warning', record.at, message, id);
      return [];
    });
  }

  /** The other views: categories with the names of their items. */
  #written(record: JsonRecord): readonly Answer[] {
    return record.records('categories').map((category) => ({
      name: category.text('name', 'title') || 'Category',
      values: category
        .records('categoryItems')
        .map((item) => item.text('name'))
        .filter((name) => name !== ''),
    }));
  }

  #answered(record: JsonRecord): readonly Answer[] {
    return record.records('questionAnswers').map((answer) => {
      const id = answer.text('questionId', 'id');
      const name = answer.text('question') || this.#questions.get(id) || `Question ${id}`;
      const extra = answer.text('answerExtra');
      const said = textOf(answer.value('answerValue') ?? answer.value('answer'), record.language);
      return { name, values: [said, extra === said ? '' : extra].filter((text) => text !== '') };
    });
  }
}
