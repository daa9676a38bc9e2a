// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <string>

// What waymark-server is measured beside: the same HTTP library with a handler of a few lines on the same
// database. It asks nobody for a token, knows no types and no scopes, and looks at no request but its path:
//   /one/UID      the object as it is stored
//   /page/NUMBER  the 500 contacts behind the one with this key
//   /still        nothing of the database: the library alone

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;

namespace {

class Objects
{
public:
    explicit Objects(const char *file)
    {
        if (sqlite3_open_v2(file, &m_database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            std::exit(1);
        sqlite3_prepare_v2(m_database,
                           "SELECT uid, rev, content FROM object WHERE type = 'Account' AND uid = ?", -1,
                           &m_one, nullptr);
        sqlite3_prepare_v2(m_database,
                           "SELECT uid, rev, content FROM object WHERE type = 'Contact' AND id > ? AND "
                           "destroyed = 0 ORDER BY id LIMIT 500",
                           -1, &m_page, nullptr);
    }

    std::string one(const std::string &uid)
    {
        sqlite3_bind_text(m_one, 1, uid.data(), int(uid.size()), SQLITE_STATIC);
        return list(m_one);
    }
    std::string page(long long after)
    {
        sqlite3_bind_int64(m_page, 1, after);
        return list(m_page);
    }

private:
    static std::string list(sqlite3_stmt *statement)
    {
        std::string text = "[";
        while (sqlite3_step(statement) == SQLITE_ROW) {
            const auto cell = [statement](int column) {
                return std::string(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)),
                                   std::size_t(sqlite3_column_bytes(statement, column)));
            };
            if (text.size() > 1)
                text += ',';
            text += "{\"id\":\"" + cell(0) + "\",\"rev\":" + cell(1) + ",\"content\":" + cell(2) + '}';
        }
        sqlite3_reset(statement);
        return text + ']';
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_one = nullptr;
    sqlite3_stmt *m_page = nullptr;
};

std::string answerTo(Objects &objects, const std::string &target)
{
    if (target.starts_with("/one/"))
        return objects.one(target.substr(5));
    if (target.starts_with("/page/"))
        return objects.page(std::atoll(target.c_str() + 6));
    return "{}";
}

net::awaitable<void> serve(tcp::socket socket, Objects &objects)
{
    beast::error_code error;
    beast::flat_buffer buffer;
    socket.set_option(tcp::no_delay(true), error);
    while (!error) {
        http::request<http::string_body> request;
        co_await http::async_read(socket, buffer, request, net::redirect_error(net::use_awaitable, error));
        if (error)
            break;
        http::response<http::string_body> response{http::status::ok, 11};
        response.set(http::field::content_type, "application/json");
        response.body() = answerTo(objects, std::string(request.target()));
        response.prepare_payload();
        co_await http::async_write(socket, response, net::redirect_error(net::use_awaitable, error));
    }
}

net::awaitable<void> accept(tcp::acceptor &acceptor, Objects &objects)
{
    for (;;)
        net::co_spawn(acceptor.get_executor(),
                      serve(co_await acceptor.async_accept(net::use_awaitable), objects), net::detached);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    Objects objects(argv[1]);
    net::io_context context(1);
    tcp::acceptor acceptor(context, {net::ip::make_address("127.0.0.1"), 0});
    std::printf("%d\n", int(acceptor.local_endpoint().port()));
    std::fflush(stdout);
    net::co_spawn(context, accept(acceptor, objects), net::detached);
    context.run();
    return 0;
}
