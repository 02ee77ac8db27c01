package org.lazaret.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.clearance.Clearance.LeadsTo;

/**
 * What a certificate says besides its number, as it was printed.
 *
 * @param holder      the name as its bearer writes it
 * @param holderLatin the same in Latin letters
 * @param zone        time zone of the site's calendar days
 * @param from        first day of the isolation, as far as sites of ours know
 * @param to          day of the release
 * @param ruleCode    the version of the rules the release was decided under; {@code null} as its names where there was none
 */
@Embeddable
public record Said(String holder, @Column(name = "holder_latin") String holderLatin, @Column(name = "site_zh") String siteZh,
        @Column(name = "site_en") String siteEn, String zone,
        @Column(name = "leads_to") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) LeadsTo leadsTo,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Ground ground, @Column(name = "isolated_from") LocalDate from,
        @Column(name = "isolated_to") LocalDate to, @Column(name = "rule_code") String ruleCode, @Column(name = "rule_zh") String ruleZh,
        @Column(name = "rule_en") String ruleEn) {

    /** What let the holder go. */
    public enum Ground {
        /** Every rule was met. */
        RULES,
        /** Something was unmet, and two people answer for it (invariant 6). */
        OVERRIDE
    }

    /** Whether it still says of the holder what is on record: a site that got another name makes no paper wrong. */
    boolean agreesWith(Said onRecord) {
        return Objects.equals(holder, onRecord.holder) && from.equals(onRecord.from) && to.equals(onRecord.to);
    }
}
