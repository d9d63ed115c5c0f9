import { GlobalWorkerOptions } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

// The one place that makes script addresses for workers; the content policy knows it by the name `lectern-worker`.
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

let isSet = false;

/** Gives pdf.js its worker: a module of ours, loaded from beside the page. */
export function setWorker(): void {
  if (isSet) return;
  isSet = true;
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('lectern-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError('no other worker is known');
      return url;
    },
  });
  const address = policy ? policy.createScriptURL(workerUrl) : workerUrl;
  GlobalWorkerOptions.workerPort = new Worker(address, { type: 'module' });
}
