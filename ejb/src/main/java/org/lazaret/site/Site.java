package org.lazaret.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.SiteScope;
import org.lazaret.protocol.Place;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;

/** A place run by one team. Whether it takes people is said by its {@link SiteOpening}, not by a flag. */
@Entity
public class Site {
    private static final int CONTACT_MOST = 60;

    /**
     * What a person can change about a site.
     *
     * @param divisionCode of the community it stands in, 12 digits
     * @param zone         time zone of its calendar days: {@code Asia/Shanghai}
     * @param contactName  whom to call, at most 60 characters; may be {@code null}
     */
    @Embeddable
    public record Facts(@Column(name = "name_zh") String nameZh, @Column(name = "name_en") String nameEn,
            @Column(name = "division_code") String divisionCode, @Column(name = "zone_id") String zone,
            @Column(name = "contact_name") String contactName, @Column(name = "contact_phone") String contactPhone) {

        void check() {
            List<Invalid.Field> wrong = new ArrayList<>();
            required(wrong, "nameZh", nameZh, 60);
            required(wrong, "nameEn", nameEn, 120);
            if (divisionCode == null || !divisionCode.matches("\\d{12}")) {
                wrong.add(Invalid.Field.of("divisionCode", "division-code"));
            }
            if (!isZone(zone)) {
                wrong.add(Invalid.Field.of("zone", "time-zone"));
            }
            if (contactName != null && contactName.length() > CONTACT_MOST) {
                wrong.add(Invalid.Field.of("contactName", "too-long", "most", CONTACT_MOST));
            }
            if (contactPhone != null && !contactPhone.matches("[+\\d][\\d\\- ]{4,28}")) {
                wrong.add(Invalid.Field.of("contactPhone", "phone"));
            }
            if (!wrong.isEmpty()) {
                throw new Invalid(wrong);
            }
        }

        private static void required(List<Invalid.Field> wrong, String path, String text, int max) {
            if (text == null || text.isBlank()) {
                wrong.add(Invalid.Field.of(path, "required"));
            } else if (text.length() > max) {
                wrong.add(Invalid.Field.of(path, "too-long", "most", max));
            }
        }

        private static boolean isZone(String id) {
            try {
                return id != null && !ZoneId.of(id).getId().isEmpty();
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SiteKind kind;
    @Embedded
    private Facts facts;
    @Version
    private long version;

    protected Site() {
    }

    /** @throws Invalid field by field */
    public Site(SiteKind kind, Facts facts) {
        facts.check();
        this.id = Ids.next();
        this.kind = kind;
        this.facts = facts;
    }

    /** @throws Invalid field by field */
    void change(Facts changed) {
        changed.check();
        facts = changed;
    }

    /** Where this stands, for the question who may do what here. */
    public SiteScope scope() {
        return new SiteScope(id, facts.divisionCode());
    }

    /** Where this stands, for the question which rules hold there. */
    public Place place() {
        return new Place(facts.divisionCode(), id);
    }

    public ZoneId zone() {
        return ZoneId.of(facts.zone());
    }

    public UUID id() {
        return id;
    }

    public SiteKind kind() {
        return kind;
    }

    public Facts facts() {
        return facts;
    }

    public long version() {
        return version;
    }
}
