package org.lazaret.web.protocol;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.protocol.Rule;

/** The rules that a version can hold a value for, for whoever writes one. */
@RequestScoped
@Path("/protocol-rules")
public class RuleResource {

    /** There are few, so there is one page. */
    public record Known(List<KnownRule> items, String next) {
    }

    /** @param byClass whether each risk class may have a value of its own */
    public record KnownRule(String rule, String kind, boolean byClass) {
    }

    @GET
    public Known list() {
        return new Known(Stream.of(Rule.values()).map(rule -> new KnownRule(rule.key(), rule.kind().name(), rule.byClass())).toList(), null);
    }
}
