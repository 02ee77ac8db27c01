package org.lazaret.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.search.Hit;
import org.lazaret.search.SearchSource;

/** People among the hits of the one search: by name, pinyin, initials, whole document or telephone number. */
@ApplicationScoped
public class PeopleSearch implements SearchSource {
    private People people;

    protected PeopleSearch() {
    }

    @Inject
    public PeopleSearch(People people) {
        this.people = people;
    }

    @Override
    public List<Hit> find(Caller caller, SiteScope site, String text, int limit) {
        People.Found found = people.list(caller, site, new PeopleQuery(text, false, null, limit), false);
        Sight sight = found.sight();
        return found.rows().stream().map(p -> new Hit(Hit.Kind.PERSON, p.id(), sight.name(p.name()),
                sight.englishName(p.name()), sight.names() ? p.birth().iso() : null)).toList();
    }
}
