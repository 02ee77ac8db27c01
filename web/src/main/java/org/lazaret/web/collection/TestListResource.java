package org.lazaret.web.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.collection.Counts;
import org.lazaret.collection.PersonTests;
import org.lazaret.collection.TestCounts;
import org.lazaret.collection.TestLists;

/** Whose test is due: at a site in the order of walking, of one person, and how many at all sites. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class TestListResource {
    @Inject
    private TestLists lists;
    @Inject
    private TestCounts counts;
    @Inject
    private PersonTests tests;
    @Inject
    private Caller caller;

    public record CountedAnswer(UUID site, String nameZh, String nameEn, Counts counts) {
    }

    public record CountsAnswer(List<CountedAnswer> items) {
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("sites/{site}/test-list")
    public TestListAnswer today(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return TestListAnswer.of(lists.today(caller, site, live));
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("people/{person}/test-plan")
    public TestPlanAnswer plan(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        return tests.of(caller, person, live).map(TestPlanAnswer::of).orElseGet(TestPlanAnswer::nowhere);
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("test-counts")
    public CountsAnswer counts(@QueryParam("live") boolean live) {
        return new CountsAnswer(counts.today(caller, live).stream().map(one -> new CountedAnswer(one.site().id(), one.site().facts().nameZh(),
                one.site().facts().nameEn(), one.counts())).toList());
    }
}
