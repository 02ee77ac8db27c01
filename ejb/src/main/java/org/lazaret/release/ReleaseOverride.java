package org.lazaret.release;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Role;
import org.lazaret.clearance.Situation;
import org.lazaret.shared.Ids;
import org.lazaret.stay.Stay;

/** Two people answer for a release that the rules do not give: who, why, when, and for what. The first asks, the second countersigns. */
@Entity
@Table(name = "release_override")
public class ReleaseOverride {

    /** A signature; its password was proved, or there would be none. @param seq 1 or 2 */
    @Embeddable
    public record Signed(int seq, @Column(name = "user_id") UUID user, @Column(name = "user_name") String name,
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Role role, @Column(name = "signed_at") Instant at) {
    }

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "site_id")
    private UUID site;
    private String reason;
    private int signatures;
    @Column(name = "answers_for")
    private String answersFor;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @ElementCollection
    @CollectionTable(name = "release_signature", joinColumns = @JoinColumn(name = "override_id"))
    private Set<Signed> signed = new HashSet<>();

    protected ReleaseOverride() {
    }

    ReleaseOverride(Stay stay, String reason, UUID user, String name, Role role, Instant at) {
        id = Ids.next();
        this.stay = stay.id();
        site = stay.site();
        this.reason = reason;
        recordedAt = at;
        signatures = 1;
        signed.add(new Signed(1, user, name, role, at));
    }

    /**
     * @param matters what is unmet now, which both then answer for
     * @throws OverrideRefused somebody has signed twice, it takes a doctor and one for the site, or both have signed
     */
    void countersign(UUID user, String name, Role role, List<String> matters, Instant at) {
        if (signatures == 2) {
            throw new OverrideRefused("both-have-signed");
        }
        if (first().user().equals(user)) {
            throw new OverrideRefused("same-user");
        }
        if ((first().role() == Role.DOCTOR) == (role == Role.DOCTOR)) {
            throw new OverrideRefused("wrong-role");
        }
        signed.add(new Signed(2, user, name, role, at));
        signatures = 2;
        answersFor = String.join("\n", matters);
    }

    /** As far as it was signed by then. */
    Situation.SignedOverride asOf(Instant asOf) {
        List<Situation.Signature> known = signed().stream().filter(one -> !one.at().isAfter(asOf))
                .map(one -> new Situation.Signature(one.user(), one.role(), one.at(), true)).toList();
        return new Situation.SignedOverride(reason, known, answersFor == null ? Set.of() : Set.of(answersFor.split("\n")));
    }

    private Signed first() {
        return signed().get(0);
    }

    /** In the order in which they were given. */
    public List<Signed> signed() {
        return signed.stream().sorted(Comparator.comparing(Signed::seq)).toList();
    }

    public UUID id() {
        return id;
    }

    public UUID stay() {
        return stay;
    }

    public UUID site() {
        return site;
    }

    public String reason() {
        return reason;
    }

    public boolean isSignedByBoth() {
        return signatures == 2;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
