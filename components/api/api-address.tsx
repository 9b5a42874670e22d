import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import styles from "./api-view.module.css";

export type DescribedAddress = {
  name: string;
  path: string;
  summary: string;
  about: string;
  parameters: { name: string; about: string; values: string[] }[];
  example: { address: string; text: string | null } | null;
};

/** One address of the API: what it returns, its parameters with their allowed values, and an example. */
export function ApiAddress({ name, path, summary, about, parameters, example }: DescribedAddress) {
  const t = useTranslations("api");
  const column = { name: t("column.name"), about: t("column.about") };
  return (
    <Section id={name} title={summary}>
      <p>
        <code className={styles.path}>GET /api/v1{path === "/" ? "" : path}</code>
      </p>
      <p>{about}</p>
      {parameters.length === 0 ? (
        <p>{t("noParameters")}</p>
      ) : (
        <DataTable labelledBy={name} columns={Object.values(column)} className={styles.parameters}>
          {parameters.map((parameter) => (
            <tr key={parameter.name}>
              <th scope="row">
                <code>{parameter.name}</code>
              </th>
              <td data-label={column.about}>
                {/* One element: on a narrow screen a cell is a grid of its column's name and this. */}
                <div>
                  {parameter.about}
                  {parameter.values.length > 0 ? ` ${t("column.allowed")}: ` : null}
                  {parameter.values.map((value, index) => (
                    <span key={value}>
                      {index > 0 ? ", " : null}
                      <code>{value}</code>
                    </span>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      {example ? (
        <p>
          {t("ask")}: <a href={example.address}>{example.address}</a>
        </p>
      ) : null}
      {example?.text ? (
        <details className={styles.example}>
          <summary>{t("example")}</summary>
          <p>{t("exampleNote")}</p>
          <pre tabIndex={0} role="group" aria-label={`${t("example")}: ${example.address}`}>
            {example.text}
          </pre>
        </details>
      ) : null}
    </Section>
  );
}
