"use client";
import type { ReactNode } from "react";
import { useFormSubmission } from "@/components/posting/form-submission";
import { PostForm } from "@/components/posting/post-form";
import { FormSummary } from "@/components/posting/reader-form";
import styles from "@/components/posting/reader-form.module.css";
import type { SubmissionMessages } from "@/components/posting/submission-messages";
import {
  changeAlertsAction,
  confirmFollowAction,
  endAlertsAction,
  type LinkState,
} from "@/lib/actions/follow";
import { SettingsFields, type SettingsWords } from "./settings-fields";

export type LinkWords = { posting: SubmissionMessages; summary: string; kept: string; submit: string };

type Props = { token: string; locale: string; words: LinkWords };
type FormProps = Props & {
  action: (state: LinkState, data: FormData) => Promise<LinkState>;
  children?: ReactNode;
};

function LinkForm({ action, token, locale, words, children }: FormProps) {
  const sending = useFormSubmission<LinkState>(action, { messages: [] });
  const { messages } = sending.state;
  return (
    <PostForm sending={sending} words={words.posting} typed="nothing" className={styles.form}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      {messages.length > 0 ? (
        <FormSummary
          key={JSON.stringify(sending.state)}
          title={words.summary}
          kept={words.kept}
          messages={messages}
        />
      ) : null}
      {children}
      <p>
        <button className={styles.send} aria-busy={sending.isPending}>
          {words.submit}
        </button>
      </p>
    </PostForm>
  );
}

/** A button, so that programs which open the links of mails confirm nothing. */
export function ConfirmForm(props: Props) {
  return <LinkForm {...props} action={confirmFollowAction} />;
}

export function EndForm(props: Props) {
  return <LinkForm {...props} action={endAlertsAction} />;
}

type KeptFollow = { id: string; name: string };

type SettingsProps = Props & {
  settings: SettingsWords & { follows: string; followsHint: string };
  follows: KeptFollow[];
  zones: readonly string[];
  values: Record<"frequency" | "zone" | "language", string>;
};

/** What is followed, and how the mails come. */
export function SettingsForm({ settings, follows, zones, values, ...form }: SettingsProps) {
  return (
    <LinkForm {...form} action={changeAlertsAction}>
      <fieldset>
        <legend>{settings.follows}</legend>
        <p className={styles.hint}>{settings.followsHint}</p>
        {follows.map(({ id, name }) => (
          <label key={id} className={styles.choice}>
            <input type="checkbox" name="keep" value={id} defaultChecked /> {name}
          </label>
        ))}
      </fieldset>
      <SettingsFields words={settings} zones={zones} values={values} />
    </LinkForm>
  );
}
