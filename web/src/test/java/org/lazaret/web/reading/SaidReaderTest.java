package org.lazaret.web.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.reading.Said;
import org.lazaret.shared.Invalid;
import org.lazaret.watch.Sample;

class SaidReaderTest {
    private static final Said CHEN = new Said("T-20417", 1_628_475_840L, 3672, 2810, 62, null);

    @Test
    void the_three_forms_say_the_same() throws IOException {
        assertEquals(List.of(CHEN), SaidReader.array(bytes("""
                [{"patch": "T-20417", "at": "2021-08-09T02:24:00Z", "celsius": 36.72, "air": 28.1, "battery": 62, "rssi": [1, {"a": 2}]}]""")));
        assertEquals(List.of(CHEN, CHEN), SaidReader.lines(bytes("""
                {"patch": "t-20417", "at": 1628475840, "celsius": "36.72", "air": 28.1, "battery": 62}
                {"patch": "T-20417", "at": 1628475840123, "celsius": 36.724, "air": "28.10", "battery": "62"}
                """)));
        assertEquals(List.of(CHEN), SaidReader.csv(bytes("""
                battery,celsius,at,patch,air
                62,36.72,2021-08-09T10:24:00+08:00,T-20417,28.1
                """)));
    }

    @Test
    void hundredths_are_rounded_half_up_from_the_decimal_that_was_sent() throws IOException {
        assertEquals(3671, SaidReader.array(bytes("[{\"celsius\": 36.705}]")).get(0).centi());
        assertEquals(3670, SaidReader.array(bytes("[{\"celsius\": 36.7049}]")).get(0).centi());
    }

    @ParameterizedTest
    @CsvSource({"36.72, 3672", "36.7, 3670", "36, 3600", "5.05, 505", "0.5, 50", "100.25, 10025", "1000.5, 100050", "-0.5, -50", "3.672e1, 3672"})
    void a_temperature_is_the_same_as_number_and_as_text(String written, int centi) throws IOException {
        assertEquals(centi, SaidReader.array(bytes("[{\"celsius\": " + written + "}]")).get(0).centi());
        assertEquals(centi, SaidReader.array(bytes("[{\"celsius\": \" " + written + "\"}]")).get(0).centi());
        assertEquals(centi, SaidReader.csv(bytes("patch,at,celsius\nT-1,1628475840," + written + "\n")).get(0).centi());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".5x", "3 6", "36,7", "36.7.1", "", "٣٦"})
    void what_is_no_number_is_no_temperature(String written) throws IOException {
        assertNull(SaidReader.array(bytes("[{\"celsius\": \"" + written + "\"}]")).get(0).centi());
    }

    @Test
    void one_that_cannot_be_read_does_not_take_the_others_with_it() throws IOException {
        List<Said> said = SaidReader.array(bytes("""
                [{"patch": "T-1", "at": "soon", "celsius": 36.7}, {"patch": "T-2", "at": 1628475840, "celsius": "warm"}, 17, null,
                 {"patch": "T-3", "at": 1628475840, "celsius": {"value": 36.7}}, {"patch": "T-4", "at": 1628475840, "celsius": 1e300},
                 {"patch": "T-20417", "at": "2021-08-09T02:24:00Z", "celsius": 36.72, "air": 28.1, "battery": 62}]"""));
        assertEquals(7, said.size());
        assertNull(said.get(0).at());
        assertTrue(said.get(0).text().contains("soon"));
        said.subList(1, 6).forEach(s -> assertNull(s.centi(), s::toString));
        assertEquals(CHEN, said.get(6));
    }

    @Test
    void air_and_battery_that_make_no_sense_are_left_out() throws IOException {
        Said said = SaidReader.array(bytes("[{\"patch\": \"T-1\", \"at\": 1628475840, \"celsius\": 36.7, \"air\": \"?\", \"battery\": 300}]")).get(0);
        assertEquals(new Said("T-1", 1_628_475_840L, 3670, Sample.NONE, Sample.NONE, null), said);
    }

    @Test
    void what_is_no_list_is_refused_as_a_whole() {
        assertThrows(Invalid.class, () -> SaidReader.array(bytes("{\"patch\": \"T-1\"}")));
        assertThrows(Invalid.class, () -> SaidReader.array(bytes("[] []")));
        assertThrows(JsonProcessingException.class, () -> SaidReader.array(bytes("[{\"patch\": \"T-1\"")));
        assertThrows(JsonProcessingException.class, () -> SaidReader.array(bytes("[".repeat(100))));
        assertThrows(Invalid.class, () -> SaidReader.csv(bytes("patch,celsius\nT-1,36.7\n")));
        assertThrows(Invalid.class, () -> SaidReader.lines(bytes("{}\n".repeat(5001))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
