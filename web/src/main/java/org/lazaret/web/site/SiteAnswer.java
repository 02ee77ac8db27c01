package org.lazaret.web.site;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.SiteOpening;
import org.lazaret.site.Sites;

/** A site; {@code name} is in the reader's language, {@code openedAt} is {@code null} while it is closed. */
public record SiteAnswer(UUID id, SiteKind kind, String name, String nameZh, String nameEn, String divisionCode, String zone,
        String contactName, String contactPhone, Instant openedAt) {

    static SiteAnswer of(Sites.Listed site, Locale locale) {
        return of(site.id(), site.kind(), site.facts(), site.openedAt(), locale);
    }

    static SiteAnswer of(Site site, SiteOpening opening, Locale locale) {
        Instant openedAt = opening == null || opening.closedAt() != null ? null : opening.openedAt();
        return of(site.id(), site.kind(), site.facts(), openedAt, locale);
    }

    private static SiteAnswer of(UUID id, SiteKind kind, Site.Facts facts, Instant openedAt, Locale locale) {
        String name = "en".equals(locale.getLanguage()) ? facts.nameEn() : facts.nameZh();
        return new SiteAnswer(id, kind, name, facts.nameZh(), facts.nameEn(), facts.divisionCode(), facts.zone(),
                facts.contactName(), facts.contactPhone(), openedAt);
    }

    /** What a person can say of a site. */
    public record Wanted(SiteKind kind, String nameZh, String nameEn, String divisionCode, String zone, String contactName,
            String contactPhone) {

        Site.Facts facts() {
            return new Site.Facts(nameZh, nameEn, divisionCode, zone == null ? "Asia/Shanghai" : zone, contactName, contactPhone);
        }
    }

    /** One period in which the site was open, with what the check before it found. */
    public record Opening(UUID id, Instant openedAt, UUID openedBy, String openedByName, Instant closedAt, UUID closedBy,
            String closedByName, String closingReason, List<SiteOpening.Answer> answers) {

        /** @param names of those who signed, where they are asked for */
        static Opening of(SiteOpening opening, Map<UUID, String> names) {
            return new Opening(opening.id(), opening.openedAt(), opening.openedBy(), names.get(opening.openedBy()),
                    opening.closedAt(), opening.closedBy(), opening.closedBy() == null ? null : names.get(opening.closedBy()),
                    opening.closingReason(), opening.answers());
        }
    }
}
