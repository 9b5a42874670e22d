"use client";
import { useSyncExternalStore } from "react";

const noChange = () => () => undefined;

/** False on the server and until hydration is done. */
export const useIsScripted = (): boolean =>
  useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
