"use client";
import { useFormSubmission } from "@/components/posting/form-submission";
import { PostForm } from "@/components/posting/post-form";
import { FieldError, FormSummary, ReaderFormEnd, readerFields } from "@/components/posting/reader-form";
import styles from "@/components/posting/reader-form.module.css";
import type { SubmissionMessages } from "@/components/posting/submission-messages";
import { followAction, type FollowState } from "@/lib/actions/follow";
import { type Choice, SettingsFields, type SettingsWords } from "./settings-fields";

export type WhatGroup = { name: string; choices: Choice[] };

type FollowWords = SettingsWords & {
  posting: SubmissionMessages;
  summary: string;
  kept: string;
  what: string;
  searchHint: string;
  address: string;
  addressHint: string;
  website: string;
  privacy: string;
  submit: string;
  sending: string;
};

type Props = {
  groups: WhatGroup[];
  zones: readonly string[];
  first: Omit<FollowState["values"], "address" | "website">;
  locale: string;
  words: FollowWords;
};

/** What to follow, how, and the address. Works without script; what was typed is kept on every error. */
export function FollowForm({ groups, zones, first, locale, words }: Props) {
  const sending = useFormSubmission<FollowState>(followAction, {
    messages: [],
    values: { ...first, address: "", website: "" },
  });
  const { state, isPending } = sending;
  const { messages, values } = state;
  const fields = readerFields(messages, values);
  const { messageOf, classOf, control } = fields;
  return (
    <PostForm sending={sending} words={words.posting} className={styles.form} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="shown" value={values.shown} />
      {messages.length > 0 ? (
        <FormSummary
          key={JSON.stringify(state)}
          title={words.summary}
          kept={words.kept}
          messages={messages}
        />
      ) : null}
      <div className={classOf("what")}>
        <label htmlFor="what">{words.what}</label>
        <p id="what-hint" className={styles.hint}>
          {words.searchHint}
        </p>
        <FieldError id="what-error" message={messageOf("what")} />
        <select {...control("what")} key={values.what}>
          {groups.map(({ name, choices }) => (
            <optgroup key={name} label={name}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <SettingsFields words={words} zones={zones} values={values} />
      <div className={classOf("address")}>
        <label htmlFor="address">{words.address}</label>
        <p id="address-hint" className={styles.hint}>
          {words.addressHint}
        </p>
        <FieldError id="address-error" message={messageOf("address")} />
        <input
          {...control("address")}
          type="email"
          autoComplete="email"
          autoCapitalize="off"
          aria-required="true"
        />
      </div>
      <ReaderFormEnd {...fields} isPending={isPending} words={words} />
    </PostForm>
  );
}
