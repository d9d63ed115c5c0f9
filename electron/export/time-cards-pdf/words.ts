import type { WordTable } from '../sign-parts/words-in.ts';

/** What stands on time cards: one minute and several, the end, questions, thanks, and what the cards are called. */
export interface CardWords {
  readonly minute: string;
  readonly minutes: string;
  readonly stop: string;
  readonly questions: string;
  readonly thanks: string;
  readonly cards: string;
}

const words = (
  minute: string,
  minutes: string,
  stop: string,
  questions: string,
  thanks: string,
  cards: string,
): CardWords => ({ minute, minutes, stop, questions, thanks, cards });

export const CARD_WORDS: WordTable<CardWords> = {
  en: words('minute left', 'minutes left', 'STOP', 'Questions', 'Thank you', 'Time cards'),
  de: words('Minute', 'Minuten', 'ENDE', 'Fragen', 'Danke', 'Zeitkarten'),
  fr: words('minute restante', 'minutes restantes', 'STOP', 'Questions', 'Merci', 'Cartes de temps'),
  es: words('minuto', 'minutos', 'FIN', 'Preguntas', 'Gracias', 'Tarjetas de tiempo'),
  it: words('minuto', 'minuti', 'STOP', 'Domande', 'Grazie', 'Cartelli del tempo'),
  pt: words('minuto', 'minutos', 'FIM', 'Perguntas', 'Obrigado', 'Cartões de tempo'),
  nl: words('minuut', 'minuten', 'STOP', 'Vragen', 'Bedankt', 'Tijdkaarten'),
  sv: words('minut kvar', 'minuter kvar', 'STOPP', 'Frågor', 'Tack', 'Tidskort'),
  da: words('minut', 'minutter', 'STOP', 'Spørgsmål', 'Tak', 'Tidskort'),
  pl: words('minuta', 'minut', 'KONIEC', 'Pytania', 'Dziękujemy', 'Karty czasu'),
  cs: words('minuta', 'minut', 'KONEC', 'Otázky', 'Děkujeme', 'Časové karty'),
  el: words('λεπτό', 'λεπτά', 'ΤΕΛΟΣ', 'Ερωτήσεις', 'Ευχαριστούμε', 'Κάρτες χρόνου'),
  ru: words('минута', 'минут', 'СТОП', 'Вопросы', 'Спасибо', 'Карточки времени'),
  uk: words('хвилина', 'хвилин', 'СТОП', 'Питання', 'Дякуємо', 'Картки часу'),
  ar: words('دقيقة', 'دقائق', 'انتهى', 'أسئلة', 'شكرًا', 'بطاقات الوقت'),
  he: words('דקה', 'דקות', 'עצור', 'שאלות', 'תודה', 'כרטיסי זמן'),
  ja: words('分', '分', '終了', '質疑応答', 'ありがとうございました', '時間カード'),
  zh: words('分钟', '分钟', '时间到', '提问', '谢谢', '时间卡'),
  ko: words('분', '분', '종료', '질문', '감사합니다', '시간 카드'),
};
