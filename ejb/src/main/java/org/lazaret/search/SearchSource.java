package org.lazaret.search;

import java.util.List;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;

/**
 * A feature whose things are found by the one search. It asks for access itself, finds nothing the caller may not see
 * (invariant 13), and leaves a row in the audit.
 */
public interface SearchSource {

    /**
     * @param text  as typed, at least one character
     * @param limit most hits to return
     * @return the best first; empty where the caller's roles see none of the kind
     */
    List<Hit> find(Caller caller, SiteScope site, String text, int limit);
}
