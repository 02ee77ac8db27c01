package org.lazaret.placing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.fit.Candidate;
import org.lazaret.fit.Conditions;
import org.lazaret.fit.Together;

/**
 * All that a proposal rests on.
 *
 * @param arriving who is to be placed
 * @param rooms    of the site, as they are without them
 * @param excluded rooms that are not to be used
 */
record House(List<Arriving> arriving, List<Candidate> rooms, Map<UUID, Storey> storeys, Conditions conditions, Set<UUID> excluded,
        Weights weights) {

    /** The floor of a room. @param number as people count: 1 is the ground floor */
    record Storey(UUID floor, UUID building, int number) {
    }

    House {
        rooms = Together.without(arriving.stream().map(Arriving::person).toList(), rooms);
    }

    /** How it is when these have these rooms. @param roomOf by person */
    Together with(Map<UUID, UUID> roomOf) {
        return new Together(arriving.stream().map(Arriving::person).toList(), arriving.stream().filter(one -> roomOf.containsKey(one.person()))
                .map(one -> new Together.Wish(one.guest(), roomOf.get(one.person()))).toList(), rooms,
                storeys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().floor())), conditions);
    }
}
