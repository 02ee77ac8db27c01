package org.lazaret.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.board.TemperatureBoards;
import org.lazaret.curve.Warmth;
import org.lazaret.people.Sight;
import org.lazaret.watch.WatchRules;

/** Everybody's temperature at a site. */
@RequestScoped
@Path("/sites/{site}/temperatures")
@Produces(MediaType.APPLICATION_JSON)
public class TemperatureBoardResource {
    @Inject
    private TemperatureBoards boards;
    @Inject
    private Caller caller;

    /**
     * One person, named as the reader's role may see. Temperatures are hundredths of a degree Celsius.
     *
     * @param roomNumber  {@code null} without a bed
     * @param ofBody      whether {@code centi} is a temperature of a body
     * @param at          when it was measured; {@code null}, as {@code centi} is, when the patch has not spoken
     * @param manualAt    of the newest thermometer reading of the last day; {@code null} without one
     */
    public record WarmthAnswer(UUID person, String name, String englishName, String roomNumber, Warmth.State state, String patch, Instant at,
            Integer centi, boolean ofBody, Integer battery, Instant manualAt, Integer manualCenti) {
        static WarmthAnswer of(TemperatureBoards.Row row, WatchRules rules, Sight sight) {
            Warmth warmth = row.warmth();
            boolean known = warmth.centi() != null && rules.onBody().has(warmth.centi());
            return new WarmthAnswer(warmth.person(), sight.name(row.lodger().name()), sight.englishName(row.lodger().name()), row.lodger().roomNumber(),
                    warmth.state(), warmth.patch(), warmth.at(), warmth.centi(), known, warmth.battery(),
                    warmth.manual() == null ? null : warmth.manual().at(), warmth.manual() == null ? null : warmth.manual().centi());
        }
    }

    /** In the order of the rooms. @param feverLine at or above it is fever when it lasts; @param counts by state, those without anybody missing */
    public record TemperatureBoardAnswer(int feverLine, Map<Warmth.State, Long> counts, List<WarmthAnswer> items) {
        static TemperatureBoardAnswer of(TemperatureBoards.Board board) {
            return new TemperatureBoardAnswer(board.rules().fever().line(),
                    board.rows().stream().collect(Collectors.groupingBy(row -> row.warmth().state(), Collectors.counting())),
                    board.rows().stream().map(row -> WarmthAnswer.of(row, board.rules(), board.sight()))
                            .sorted(Comparator.comparing(WarmthAnswer::roomNumber, Comparator.nullsLast(Comparator.naturalOrder()))
                                    .thenComparing(WarmthAnswer::name)).toList());
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public TemperatureBoardAnswer board(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return TemperatureBoardAnswer.of(boards.of(caller, site, live));
    }
}
