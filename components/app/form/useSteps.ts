import { useState } from 'react';

/** The state of a form with steps. */
interface Steps {
  /** From 0. */
  readonly step: number;
  /** Whether the person tried to continue, so that problems are shown. */
  readonly isTried: boolean;
  readonly setTried: (isTried: boolean) => void;
  /** Goes to a step. Returns false, which keeps the form open. */
  readonly go: (to: number) => false;
}

/** The steps of a form. @param first the step to start at; below 0: the first. */
export function useSteps(first: number): Steps {
  const [step, setStep] = useState(Math.max(0, first));
  const [isTried, setTried] = useState(false);
  const go = (to: number): false => {
    setTried(false);
    setStep(to);
    return false;
  };
  return { step, isTried, setTried, go };
}
