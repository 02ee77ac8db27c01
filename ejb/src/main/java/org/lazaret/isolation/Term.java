package org.lazaret.isolation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.RiskClass;

/**
 * How long a version says, as it was on the day of the order (settled reading 3).
 *
 * @param version     which version said so
 * @param daysCentral 0 for those who isolate at home; {@code null} where the version says nothing
 * @param daysHome    after the central ones; {@code null} where the version says nothing
 */
@Embeddable
public record Term(@Column(name = "protocol_version_id") UUID version,
        @Column(name = "day_convention") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) DayConvention convention,
        @Column(name = "days_central") Integer daysCentral, @Column(name = "days_home") Integer daysHome) {

    /** @return {@code null} when no version in force has a rule for the class: nothing is computed */
    public static Term of(Protocol protocol, RiskClass riskClass) {
        return protocol.versionFor(riskClass).map(ProtocolVersion::id)
                .map(version -> new Term(version, protocol.dayConvention(riskClass),
                        protocol.daysCentral(riskClass).orElse(null), protocol.daysHome(riskClass).orElse(null)))
                .orElse(null);
    }

    /** The days counted now: the central ones, or those at home where there are none; {@code null} when unknown. */
    public Integer days() {
        return daysCentral == null || daysCentral == 0 ? daysHome : daysCentral;
    }
}
