/** Saves the text of a record's form as a draft after a pause in typing. */
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { waitForComposition } from "@/components/posting/composition";
import { type AutosaveAnswer, type AutosaveObstacle, autosaveQuietMs } from "@/lib/domain/editing/autosave";
import type { RecordType } from "@/lib/domain/record/record";
import { readFormText, type StoredFormText } from "./stored-text";

type Sent = Pick<StoredFormText, "values" | "expected"> & {
  type: RecordType;
  id: string | null;
  today: string;
};

/** `unavailable`: nothing can be saved now, or it is not known whether it was; the text is sent again. */
type Refusal = "signed_out" | "forbidden" | "refused" | "offline" | "unavailable";

export type AutosaveState =
  | { status: "none" | "saving" }
  /** `isFirst`: of this form. */
  | { status: "saved"; at: string | null; isFirst: boolean }
  | { status: "conflict"; who: string | null }
  | { status: "failed"; why: AutosaveObstacle | Refusal };

const none: AutosaveState = { status: "none" };
const timeoutMs = 30_000;

async function post(sent: Sent): Promise<AutosaveAnswer | { status: "failed"; why: Refusal }> {
  const failed = (why: Refusal) => ({ status: "failed", why }) as const;
  try {
    const answer = await fetch("/admin/api/autosave", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sent),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.ok) {
      const read: AutosaveAnswer = await answer.json();
      return read;
    }
    if (answer.status === 401) return failed("signed_out");
    if (answer.status === 403) return failed("forbidden");
    return failed(answer.status >= 500 ? "unavailable" : "refused");
  } catch {
    return failed("offline");
  }
}

type Options = {
  form: RefObject<HTMLFormElement | null>;
  of: Pick<Sent, "type" | "id" | "today">;
  /** Identifies the rendered controls; another state of them begins anew. */
  drawing: string;
  /** Whether there is something to save, and nothing else is being saved. */
  isWaiting: boolean;
  onSaved: (sent: Sent["values"], answer: AutosaveAnswer & { status: "saved" }) => void;
};

/** `isSaving`: a text was sent, and the number of its save is not known yet. */
export function useAutosave({ form, of, drawing, isWaiting, onSaved }: Options) {
  const [told, setTold] = useState<{ state: AutosaveState; drawing: string }>({ state: none, drawing });
  const state = told.drawing === drawing ? told.state : none;
  const isSaving = told.state.status === "saving";
  const isRunning = useRef(false);
  /** Sent, and perhaps saved: it is sent again first, so that the form learns the number of its save. */
  const unanswered = useRef<Sent | null>(null);
  /** Not saved as it was: it is not sent again without a change. */
  const refused = useRef("");

  useEffect(() => {
    unanswered.current = null;
    refused.current = "";
  }, [drawing]);

  async function save() {
    if (!form.current || isRunning.current) return;
    const sent = unanswered.current ?? { ...of, ...readFormText(form.current) };
    const text = JSON.stringify(sent);
    if (refused.current === text) return;
    isRunning.current = true;
    setTold({ state: { status: "saving" }, drawing });
    const answer = await post(sent);
    isRunning.current = false;
    const isLost = answer.status === "failed" && (answer.why === "offline" || answer.why === "unavailable");
    unanswered.current = isLost ? sent : null;
    refused.current = answer.status === "saved" || isLost ? "" : text;
    if (answer.status === "saved") onSaved(sent.values, answer);
    const isFirst = state.status !== "saved";
    setTold({
      state:
        answer.status === "waiting"
          ? { status: "failed", why: answer.why }
          : answer.status === "saved"
            ? { status: "saved", at: answer.at, isFirst }
            : answer,
      drawing,
    });
  }

  // After a newer version or without permission, only the buttons lead on.
  const isOver =
    state.status === "conflict" ||
    (state.status === "failed" && (state.why === "signed_out" || state.why === "forbidden"));
  const isArmed = isWaiting && !isSaving && !isOver;
  const saveNow = useEffectEvent(() => {
    if (isArmed) void save();
  });
  useEffect(() => {
    const element = form.current;
    if (!isArmed || !element) return;
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void waitForComposition().then(() => {
          if (!isGone) saveNow();
        });
      }, autosaveQuietMs);
    };
    restart();
    element.addEventListener("input", restart);
    element.addEventListener("change", restart);
    return () => {
      isGone = true;
      clearTimeout(timer);
      element.removeEventListener("input", restart);
      element.removeEventListener("change", restart);
    };
    // Every answer starts the timer again, also one that comes before "saving" is rendered.
  }, [form, drawing, isArmed, told]);

  /** Before a button: asks again for a response that was lost. True where the button has to wait for it. */
  function isUnsettled(): boolean {
    if (unanswered.current && !isRunning.current) void save();
    return isRunning.current;
  }
  return { state, isSaving, isUnsettled };
}
