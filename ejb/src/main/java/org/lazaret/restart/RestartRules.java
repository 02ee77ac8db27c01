package org.lazaret.restart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.Rule;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** What the rules say about restarts of the clock (R8). */
@ApplicationScoped
public class RestartRules {
    private Sites sites;
    private Protocols protocols;

    protected RestartRules() {
    }

    @Inject
    public RestartRules(Sites sites, Protocols protocols) {
        this.sites = sites;
        this.protocols = protocols;
    }

    /** Whose clock is in question as soon as a positive is found; others are proposed by a person. */
    Set<RestartScope> proposedFor(Site site) {
        return sites.protocol(site).ruling(Rule.RESTART_PROPOSED_FOR, null).stream().flatMap(ruling -> Stream.of(ruling.value().value().split(",")))
                .map(String::strip).map(RestartScope::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(RestartScope.class)));
    }

    /** Whether the rules the order runs under restart its clock; where it has none, those of the site do. */
    boolean restarts(IsolationOrder order, Site site) {
        Protocol own = order.protocol(protocols.versions(), site.place(), site.zone()).orElseGet(() -> sites.protocol(site));
        return own.ruling(Rule.RESTARTS_WHEN_LAST_POSITIVE_LEFT, order.riskClass()).filter(ruling -> ruling.value().value().equals("yes")).isPresent();
    }
}
