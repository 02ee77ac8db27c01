package org.lazaret.web.mqtt;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MediaType;
import org.lazaret.web.Json;
import org.lazaret.web.problem.ProblemMapper;

/** What is said to a message, as to a request: a receipt or a problem document. */
record Answer(String mediaType, byte[] json) {

    static Answer receipt(Object receipt) {
        return new Answer(MediaType.APPLICATION_JSON, written(receipt));
    }

    static Answer problem(Object document) {
        return new Answer(ProblemMapper.MEDIA_TYPE, written(document));
    }

    private static byte[] written(Object entity) {
        try {
            return Json.mapper().writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
