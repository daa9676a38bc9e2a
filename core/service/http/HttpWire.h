// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/Request.h"
#include "core/service/Response.h"

#include <QByteArray>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <ctime>
#include <optional>
#include <set>
#include <string>

/// What connections say and understand. This folder's headers with Boost in them are parts of one translation
/// unit, HttpServer.cpp, and are included nowhere else.
namespace waymark::transport {

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using tcp = net::ip::tcp;
using error_code = boost::system::error_code;
using Plain = beast::tcp_stream;
using Secure = beast::ssl_stream<beast::tcp_stream>;
using Parser = http::request_parser<http::string_body>;

inline net::redirect_error_t<net::use_awaitable_t<>> into(error_code &error)
{
    return net::redirect_error(net::use_awaitable, error);
}

inline QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// These decide who asks for what; two of one are an attack or a defect.
inline bool mayStandTwice(http::field field, beast::string_view name)
{
    static const std::set<http::field> once{
        http::field::host,           http::field::authorization,     http::field::content_type,
        http::field::content_length, http::field::transfer_encoding, http::field::expect};
    return once.count(field) == 0 && !beast::iequals(name, "Idempotency-Key") &&
           !beast::iequals(name, "Last-Event-ID");
}

/// Request line and headers as they came, but for blanks around values. The parser's own limit is one for
/// what is read at a time.
inline std::size_t sizeOfHead(const Parser::value_type &message)
{
    constexpr std::size_t around = 4; // ": " and the line's end
    std::size_t size = message.method_string().size() + message.target().size() + 2 * around;
    for (const auto &field : message)
        size += field.name_string().size() + field.value().size() + around;
    return size;
}

/// What is asked, without the body, which is not there yet; nothing for what is answered with 400.
inline std::optional<Request> headOf(const Parser::value_type &message, bool isSecure)
{
    Request request;
    for (const auto &field : message) {
        const QByteArray name = bytesOf(field.name_string()).toLower();
        if (request.headers.contains(name) && !mayStandTwice(field.name(), field.name_string()))
            return {};
        request.headers.insert(name, bytesOf(field.value()));
    }
    const beast::string_view target = message.target();
    if (target.empty() || target.front() != '/' ||
        (message.version() == 11 && !request.headers.contains("host")))
        return {};
    const beast::string_view coding = message[http::field::transfer_encoding];
    if (!coding.empty() && (!beast::iequals(coding, "chunked") || message.version() != 11))
        return {};
    const std::size_t query = target.find('?');
    request.method = bytesOf(message.method_string());
    request.path = bytesOf(target.substr(0, query));
    request.query = query == beast::string_view::npos ? QByteArray() : bytesOf(target.substr(query + 1));
    request.isSecure = isSecure;
    return request;
}

/// What is answered to bytes that are no request; 0 where nobody listens any more.
inline int statusFor(const error_code &error)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    const bool isHttp = error.category() == http::make_error_code(http::error::bad_method).category();
    return isHttp && error != http::error::end_of_stream && error != http::error::partial_message ? 400 : 0;
}

inline std::string dateText(std::time_t instant)
{
    std::tm parts{};
    gmtime_r(&instant, &parts);
    char text[40];
    return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

/// Status line and headers of an answer; the transport's own headers and an empty line follow it.
inline std::string headText(const Response &response, unsigned version, const std::string &date)
{
    const auto status = http::status(unsigned(response.status));
    std::string text = version == 10 ? "HTTP/1.0 " : "HTTP/1.1 ";
    text += std::to_string(response.status) + ' ';
    text += http::obsolete_reason(status);
    text += "\r\nDate: " + date + "\r\n";
    if (!response.contentType.isEmpty())
        text += "Content-Type: " + response.contentType.toStdString() + "\r\n";
    for (const auto &[name, value] : response.headers)
        text += name.toStdString() + ": " + value.toStdString() + "\r\n";
    return text;
}

} // namespace waymark::transport
