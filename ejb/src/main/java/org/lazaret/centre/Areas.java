package org.lazaret.centre;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lazaret.division.Division;
import org.lazaret.site.Site;

/** Which divisions hold how many of a caller's sites. @param held by code */
record Areas(Map<String, Long> held, long all) {

    static Areas of(Collection<Site> sites) {
        return new Areas(sites.stream().flatMap(site -> Division.path(site.scope().divisionCode()).stream())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting())), sites.size());
    }

    /** Those that hold some of them and not all: what a look at all can be narrowed to. */
    List<String> narrower() {
        return held.entrySet().stream().filter(one -> one.getValue() < all).map(Map.Entry::getKey).toList();
    }

    /** The narrowest that holds all of them; {@code null} where none does. */
    String narrowest() {
        return held.entrySet().stream().filter(one -> one.getValue() == all).map(Map.Entry::getKey).max(Comparator.comparing(String::length)).orElse(null);
    }
}
