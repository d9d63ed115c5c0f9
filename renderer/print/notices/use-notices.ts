import { useEffect, useState } from 'react';
import type { NoticeList } from '../../../shared/contract/notices.ts';
import { useConnection, useProgram } from '../../state/use-program.ts';

interface Asked {
  /** The program's revision that was asked about. */
  readonly revision: number;
  readonly release: string;
  readonly list: NoticeList | null;
  readonly problem: string;
}

const NOTHING: Asked = { revision: 0, release: '', list: null, problem: '' };

/** Whom to tell of a release or the draft, asked again after each change of the program; a problem in words. */
export function useNotices(release: string): Pick<Asked, 'list' | 'problem'> {
  const { api } = useConnection();
  const revision = useProgram((store) => store.revision);
  const [asked, setAsked] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    void api.query('notices.list', { release }).then((answer) => {
      if (!isWanted) return;
      const list = answer.ok ? answer.value : null;
      setAsked({ revision, release, list, problem: answer.ok ? '' : answer.problem.message });
    });
    return () => {
      isWanted = false;
    };
  }, [api, release, revision]);
  return asked.release === release ? asked : NOTHING;
}
