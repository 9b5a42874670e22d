import { useTranslations } from "next-intl";
import styles from "./breadcrumb-trail.module.css";

type Props = { way: { href: string; name: string }[]; here: string };

/** Breadcrumbs: links from the section down to this page. */
export function BreadcrumbTrail({ way, here }: Props) {
  const t = useTranslations("site");
  return (
    <nav className={styles.crumbs} aria-label={t("breadcrumb")}>
      {way.map(({ href, name }) => (
        <span key={href}>
          <a href={href}>{name}</a> ›{" "}
        </span>
      ))}
      <span aria-current="page">{here}</span>
    </nav>
  );
}
