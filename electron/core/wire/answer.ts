import type { ServerResponse } from 'node:http';
import { type Problem, type Result, refuse } from '../../../shared/contract/problem.ts';

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': bytes.length });
  response.end(bytes);
}

/** A refusal of the transport itself: its HTTP status and why, in the form that every answer has. */
export interface Refusal {
  readonly status: number;
  readonly code: Problem['code'];
  readonly message: string;
}

/** Sends a refusal, and closes the connection: what is left of the request is not read. */
export function sendRefusal(response: ServerResponse, { status, code, message }: Refusal): void {
  response.setHeader('Connection', 'close');
  sendJson(response, status, refuse(code, message));
}

/** Sends what the core said. A refused command is an answer like any other: 200, with the problem as a value. */
export function sendResult(response: ServerResponse, result: Result<unknown>): void {
  sendJson(response, 200, result);
}
