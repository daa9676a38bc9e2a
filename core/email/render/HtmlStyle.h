// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

/// How an email looks: inline styles, because many mail programs take nothing else. Colours meet 4.5:1 on
/// white; `style::darkBlock` is a hint for those that turn dark, and nothing is lost where it is dropped.
namespace style {

inline constexpr char font[] =
    "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',"
    "Arial,sans-serif;font-size:14px;line-height:22px;color:#16212B";
inline constexpr char page[] = "margin:0;padding:0;background-color:#FFFFFF";
/// The page again: some mail programs take the body's element away with its style.
inline constexpr char paper[] = "background-color:#FFFFFF;-webkit-text-size-adjust:100%";
inline constexpr char hidden[] = "display:none;font-size:1px;line-height:1px;color:#FFFFFF;mso-hide:all";
inline constexpr char block[] = "margin:0 0 12px;padding:0";
inline constexpr char headings[][64] = {
    "margin:20px 0 8px;padding:0;font-size:17px;line-height:24px",
    "margin:20px 0 6px;padding:0;font-size:16px;line-height:24px",
    "margin:16px 0 4px;padding:0;font-size:14px;line-height:22px",
};
inline constexpr char link[] = "color:#0B6079;text-decoration:underline";
inline constexpr char code[] = "font-family:Consolas,Menlo,'DejaVu Sans Mono',monospace;font-size:13px;"
                               "background-color:#EEF1F3";
inline constexpr char primaryCell[] = "padding:9px 18px;background-color:#0E6A84;border:1px solid #0E6A84";
inline constexpr char primaryText[] =
    "display:inline-block;color:#FFFFFF;font-weight:600;text-decoration:none";
inline constexpr char plainCell[] = "padding:9px 18px;background-color:#FFFFFF;border:1px solid #0E6A84";
inline constexpr char plainText[] = "display:inline-block;color:#0B6079;font-weight:600;text-decoration:none";
inline constexpr char rule[] = "margin:16px 0;border:0;border-top:1px solid #D5DBE0";
inline constexpr char footer[] = "margin:0 0 6px;padding:0;font-size:12px;line-height:18px;color:#566470";

inline constexpr char darkBlock[] =
    ":root{color-scheme:light dark;supported-color-schemes:light dark}\r\n"
    "@media (prefers-color-scheme:dark){\r\n"
    ".wm-page{background-color:#12181C!important}\r\n"
    ".wm-text{color:#E6EBEE!important}\r\n"
    ".wm-faint{color:#A9B4BC!important}\r\n"
    ".wm-link{color:#7CC6DC!important}\r\n"
    ".wm-code{background-color:#222B31!important}\r\n"
    ".wm-line{border-color:#3A464E!important}\r\n"
    ".wm-plain{background-color:#12181C!important;border-color:#7CC6DC!important}\r\n"
    "}\r\n"
    "@media "
    "(max-width:480px){.wm-column{display:block!important;width:100%!important;padding:0!important}}\r\n";

} // namespace style

} // namespace waymark
