import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { StartProblem } from './app/start-problem.tsx';
import { connect } from './client/connection.ts';
import { keepShownPlan } from './state/shown-plan.ts';
import { ProgramStore } from './state/store.ts';
import { ProgramContext } from './state/use-program.ts';
import { readTheme, setTheme } from './theme/theme.ts';

setTheme(readTheme());
const root = document.getElementById('root');
if (!root) throw new Error('the page has its root');

const connection = await connect();
const store = await ProgramStore.open(connection.api);
if (typeof store !== 'string') {
  document.title = `${store.file.fileName} – Lectern`;
  keepShownPlan(store);
}
createRoot(root).render(
  <StrictMode>
    {typeof store === 'string' ? (
      <StartProblem message={store} />
    ) : (
      <ProgramContext value={{ store, connection }}>
        <App />
      </ProgramContext>
    )}
  </StrictMode>,
);
