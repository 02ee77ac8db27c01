package org.lazaret.drafting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.audit.Trail;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RuleValue;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.Sureness;
import org.lazaret.protocol.VersionHead;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Fired;

/** The services that write rules, on one entity manager, and what people in Zhuzhou might write. */
public final class DraftWorld {
    public static final LocalDate TODAY = LocalDate.of(2021, 8, 9);
    public static final Caller COMMAND = Callers.holding(Held.in(Role.COMMAND_CENTRE, "43"));
    public static final Caller INSPECTOR = Callers.holding(Held.in(Role.INFECTION_CONTROL_INSPECTOR, "43"));

    public final Protocols protocols;
    public final Drafts drafts;
    public final Activations activations;

    public DraftWorld(EntityManager em, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        protocols = new Protocols(em);
        Trail trail = new Trail(em, clock);
        drafts = new Drafts(em, new Access(), SiteWorld.at(em, now).sites(), protocols, trail, clock);
        activations = new Activations(em, drafts, protocols, trail, new Fired<>(protocols::forget), clock);
    }

    /** Written by the inspector, approved and activated by the command centre. @return the version it became */
    public UUID activated(Drafts.Written written) {
        UUID draft = drafts.begin(INSPECTOR, written).id();
        activations.submit(INSPECTOR, draft);
        activations.approve(COMMAND, draft);
        return activations.activate(COMMAND, draft).activated();
    }

    /** The city takes over the 9th edition for close contacts from that day on. */
    public static Drafts.Written ninthInZhuzhou(String code, LocalDate from) {
        return ninth(zhuzhou(code, from));
    }

    public static Drafts.Written ninth(VersionHead head) {
        return new Drafts.Written(head, null, List.of(rule("days-central", "7"), rule("days-home", "3"),
                rule("test-days", "1,2,3,5,7"), rule("home-test-days", "3"), rule("double-sampling", "no")));
    }

    public static VersionHead zhuzhou(String code, LocalDate from) {
        return city("4302", code, from);
    }

    /** @param division 4 digits */
    public static VersionHead city(String division, String code, LocalDate from) {
        return new VersionHead(code, Scope.CITY, division, null, from, null, "株洲市执行第九版", "Zhuzhou takes over the 9th edition", "株洲市防控指挥部通告",
                "Zhuzhou command centre notice", Sureness.B);
    }

    public static RuleValue rule(String rule, String value) {
        return new RuleValue(rule, "CLOSE_CONTACT", value, "R3", "A", "株洲市防控指挥部通告", "Zhuzhou command centre notice");
    }
}
