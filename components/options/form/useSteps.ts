import { useState } from 'react';

/** Where a form is that goes step by step. */
interface Steps {
  /** From 0. */
  readonly step: number;
  /** Whether going on was tried here, so that what is wrong is said. */
  readonly isTried: boolean;
  readonly setTried: (isTried: boolean) => void;
  /** Goes to a step. Returns false, for the form stays open. */
  readonly go: (to: number) => false;
}

/** The steps of a form, from the first on. */
export function useSteps(): Steps {
  const [step, setStep] = useState(0);
  const [isTried, setTried] = useState(false);
  const go = (to: number): false => {
    setTried(false);
    setStep(to);
    return false;
  };
  return { step, isTried, setTried, go };
}
