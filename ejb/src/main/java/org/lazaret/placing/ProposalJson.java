package org.lazaret.placing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.function.Function;
import org.lazaret.fit.Obstacle;
import org.lazaret.job.Facts;
import org.lazaret.placing.Proposal.Ground;

/** A proposal as a job keeps it: stays and rooms by their identifiers, so that nobody is named to whom names are not shown. */
final class ProposalJson {
    private ProposalJson() {
    }

    static String of(Proposal proposal) {
        return Json.createObjectBuilder().add("places", array(proposal.places(), ProposalJson::place))
                .add("unplaced", array(proposal.unplaced(), one -> Json.createObjectBuilder().add("stay", one.stay().toString())
                        .add("against", array(one.against(), ProposalJson::against)))).build().toString();
    }

    private static JsonObjectBuilder place(Proposal.Place place) {
        return Json.createObjectBuilder().add("stay", place.stay().toString()).add("room", place.room().toString()).add("pinned", place.pinned())
                .add("grounds", array(place.grounds(), ProposalJson::ground)).add("obstacles", array(place.obstacles(), ProposalJson::obstacle));
    }

    private static JsonObjectBuilder ground(Ground ground) {
        JsonObjectBuilder told = Json.createObjectBuilder().add("kind", ground.merit().name());
        if (ground.room() != null) {
            told.add("room", ground.room());
        }
        if (ground.doors() != null) {
            told.add("doors", ground.doors());
        }
        return told;
    }

    private static JsonObjectBuilder obstacle(Obstacle obstacle) {
        return Json.createObjectBuilder().add("reason", obstacle.reason().name()).add("facts", Facts.object(obstacle.facts()))
                .add("remedy", obstacle.remedy().name());
    }

    private static JsonObjectBuilder against(Proposal.Against against) {
        return Json.createObjectBuilder().add("reason", against.reason().name()).add("remedy", against.remedy().name())
                .add("rooms", against.rooms()).add("alone", against.alone());
    }

    private static <T> JsonArrayBuilder array(Collection<T> all, Function<T, JsonObjectBuilder> each) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }
}
