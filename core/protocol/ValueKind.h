// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

/// What a property holds, as JSON.
enum class ValueKind {
    Text,         ///< A string; never null, "" is empty.
    Flag,         ///< true or false.
    Integer,      ///< A whole number within ±(2⁵³ − 1).
    Day,          ///< "2026-11-18".
    TimeOfDay,    ///< "09:30:00", in the organisation's time zone.
    Instant,      ///< A UTCDate of RFC 8620, section 1.4: "2026-11-18T09:30:00Z".
    Choice,       ///< One of a fixed list of words.
    Pick,         ///< Id of an item of a pick list; "" is none, an unknown id stays as it is.
    Reference,    ///< Id of another object.
    TextSet,      ///< A set of texts: {"text": true, …}.
    PickSet,      ///< A set of ids of a pick list's items, in the same form.
    ReferenceSet, ///< A set of ids of other objects, in the same form.
    TextMap,      ///< Texts by key.
    Record,       ///< An object with the parts that are listed.
    RecordMap,    ///< Such objects by key.
    RecordList,   ///< A list of them.
    Document,     ///< JSON whose form is stated elsewhere.
};

} // namespace waymark
