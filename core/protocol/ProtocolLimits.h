// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

namespace waymark {

/// What one request may ask for; the session tells it to clients (RFC 8620, section 2).
struct ProtocolLimits
{
    qint64 maxSizeUpload = 10'485'760;  ///< Bytes of one file.
    qint64 maxSizeRequest = 10'485'760; ///< Bytes of a request's body.
    int maxConcurrentUpload = 4;
    int maxConcurrentRequests = 4;
    int maxCallsInRequest = 32;
    int maxObjectsInGet = 500;
    int maxObjectsInSet = 500;
    int maxDepth = 32;                          ///< Of JSON, arrays and objects together.
    qint64 maxSizeUserUploads = 10'737'418'240; ///< Bytes of all files that one user uploaded.
    qint64 maxSizeAllUploads = 107'374'182'400; ///< Bytes of all files of everybody.
    int unusedUploadDays = 7; ///< A file that nothing refers to is kept so long after it was uploaded.
    int changeDays = 180;     ///< A client's state is good so long after another has followed it.
    qint64 maxSizeResponse = 25'165'824; ///< Bytes of all method responses together.
};

} // namespace waymark
