package org.lazaret.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The device keeps the application for corridors without a network. */
@ExtendWith(Browser.class)
class KeptApplicationIT {
    private static final String LISTED = """
        async () => [...(await (await fetch('/shell.js')).text()).matchAll(/"(\\/[^"]*)"/g)].map(found => found[1]).sort()""";
    private static final String KEPT = """
        async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(({url}) => new URL(url).pathname)))).flat().sort()""";
    /** Half of what is kept is lost, and one that stays can be told from what the server has. */
    private static final String BROKEN_OFF = """
        async stays => {
            const cache = await caches.open((await caches.keys())[0]);
            const paths = (await cache.keys()).map(({url}) => new URL(url).pathname).filter(path => path !== stays);
            await Promise.all(paths.filter((path, at) => at % 2 === 0).map(path => cache.delete(path)));
            await cache.put(stays, new Response('from the first try'));
            await (await navigator.serviceWorker.getRegistration()).unregister();
        }""";

    @Test
    void all_of_it_is_kept_and_a_try_that_broke_off_is_gone_on_with(Browser browser) {
        Page page = browser.openKeeping(Screen.PHONE, Language.ZH, "");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        List<?> listed = (List<?>) page.evaluate(LISTED);
        assertTrue(listed.size() > 100, listed::toString);
        assertEquals(listed, page.evaluate(KEPT));

        String stays = listed.stream().map(String.class::cast).filter(path -> path.startsWith("/chunks/")).findFirst().orElseThrow();
        page.evaluate(BROKEN_OFF, stays);
        assertTrue(((List<?>) page.evaluate(KEPT)).size() < listed.size());
        page.reload();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        assertEquals(listed, page.evaluate(KEPT));
        assertEquals("from the first try", page.evaluate("async path => (await caches.match(path)).text()", stays));
    }
}
